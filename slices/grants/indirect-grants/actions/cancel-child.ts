import { formatYen } from '#packages/japan'
import { action, broken, insist } from '#platform'
import { may } from '../../permissions.ts'
import { ChildCancellationForm } from '../forms.ts'
import { childOf, keepChildCancellation, parentOf } from '../tables.ts'

/** 間接補助の取消し: the parent's settlement falls by the same amount. */
export const cancelChild = action({
  verb: 'grants.cancel-child',
  may: may.grantOn,
  form: ChildCancellationForm,

  async run(here, { applicationId, childId, cancelledYen, reason }) {
    await parentOf(here, applicationId)
    const child = await childOf(here, applicationId, childId)
    insist(
      (cancelledYen > child.cancelledYen && cancelledYen <= child.amountYen) ||
        broken(
          `取り消す額は、すでに取り消した額（${formatYen(child.cancelledYen)}円）より多く、決定額（${formatYen(child.amountYen)}円）までです。`,
          'cancelledYen',
        ),
    )
    await keepChildCancellation(here, childId, cancelledYen, reason)
    return {
      about: applicationId,
      params: { applicationId },
      noted: { childId, before: child.cancelledYen, cancelledYen, reason },
      say: '間接補助の決定を取り消しました。',
    }
  },
})
