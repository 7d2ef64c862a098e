import { formatYen } from '#packages/japan'
import { action, broken, insist } from '#platform'
import { may } from '../../permissions.ts'
import { ChildSettlementForm } from '../forms.ts'
import { childOf, keepChildSettlement, parentOf } from '../tables.ts'

export const settleChild = action({
  verb: 'grants.settle-child',
  may: may.grantOn,
  form: ChildSettlementForm,

  async run(here, { applicationId, childId, settledYen }) {
    await parentOf(here, applicationId)
    const child = await childOf(here, applicationId, childId)
    const mostYen = child.amountYen - child.cancelledYen
    insist(
      settledYen <= mostYen ||
        broken(`確定できるのは${formatYen(mostYen)}円までです。`, 'settledYen'),
    )
    await keepChildSettlement(here, childId, settledYen)
    return {
      about: applicationId,
      params: { applicationId },
      noted: { childId, before: child.settledYen, settledYen },
      say: `${formatYen(settledYen)}円に確定しました。`,
    }
  },
})
