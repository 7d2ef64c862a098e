import { action, insist, insistFresh } from '#platform'
import { shownAs } from '../../establishments/rules.ts'
import { may } from '../../permissions.ts'
import { theStateAllows } from '../../rules.ts'
import { businessSeenBy } from '../../tables.ts'
import { RemovalForm } from '../forms.ts'
import { holdingLabels } from '../rules.ts'
import { forgetHolding, holdingSeenBy } from '../tables.ts'

/**
 * A business no longer does a step, or never did. Searches and chains forget it at once; what was known
 * of it stays in the history. What a business could do when it closed is never taken from it.
 */
export const removeHolding = action({
  verb: 'businesses.remove-holding',
  may: may.writeBusinesses,
  form: RemovalForm,

  async run(here, { businessId, holdingId, version, reason }) {
    const business = await businessSeenBy(here, businessId)
    const saved = await holdingSeenBy(here, businessId, holdingId)
    insistFresh(version, saved.version, shownAs(holdingLabels, saved), holdingLabels)
    insist(theStateAllows(business, ['仮登録', '登録', '休業'], 'できる工程の取消し'))
    await forgetHolding(here, holdingId)
    return {
      about: businessId,
      noted: { process: saved.process, removed: saved, reason },
      say: `「${saved.process}」を、できる工程から外しました。`,
    }
  },
})
