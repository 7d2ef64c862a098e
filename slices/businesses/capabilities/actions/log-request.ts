import { action } from '#platform'
import { may } from '../../permissions.ts'
import { RequestForm } from '../forms.ts'
import { keepRequest } from '../tables.ts'

/** Nobody could do what was asked for: kept as a sign of where the chain is thin. */
export const logRequest = action({
  verb: 'businesses.log-request',
  may: may.writeBusinesses,
  form: RequestForm,

  async run(here, typed) {
    const about = await keepRequest(here, typed)
    return { about, noted: { after: typed }, say: '満たせなかった依頼として残しました。' }
  },
})
