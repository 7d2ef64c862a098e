import { action, insist } from '#platform'
import { may } from '../../permissions.ts'
import { FetchForm } from '../forms.ts'
import { theAppIdIsSet } from '../rules.ts'
import { insertFetch } from '../tables.ts'
import { isEstatOn } from './fetch-from-estat.ts'

/** Asks for a table of e-Stat; it is fetched afterwards, outside of this transaction. */
export const askFetch = action({
  verb: 'observatory.ask-fetch',
  may: may.takeInEditions,
  form: FetchForm,

  async run(here, made) {
    insist(theAppIdIsSet(isEstatOn()))
    const fetchId = await insertFetch(here, made)
    return {
      about: fetchId,
      params: { fetchId },
      noted: made,
      say: 'e-Stat に問い合わせています。終わるとお知らせします。',
    }
  },
})
