import { action, broken, insist } from '#platform'
import { may } from '../../permissions.ts'
import { businessSeenBy } from '../../tables.ts'
import { PublicationEndForm } from '../forms.ts'
import { emptyWithdrawn } from '../tables.ts'

/** Takes a business off the public list; its consent stays as it is. */
export const endPublication = action({
  verb: 'businesses.end-publication',
  may: may.publishBusinesses,
  form: PublicationEndForm,

  async run(here, { businessId, reason }) {
    const business = await businessSeenBy(here, businessId)
    const ended = await emptyWithdrawn(here, businessId)
    insist(ended > 0 || broken('この事業者は、いま公開名簿に載っていません。'))
    return { about: business.id, noted: { reason }, say: '公開名簿から取り下げました。' }
  },
})
