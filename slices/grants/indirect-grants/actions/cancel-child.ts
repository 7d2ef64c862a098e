import { formatYen } from '#packages/japan'
import { action, broken, insist, notify } from '#platform'
import { grantCase } from '../../cases/addresses.ts'
import { may } from '../../permissions.ts'
import { ChildCancellationForm } from '../forms.ts'
import { childOf, keepChildCancellation, parentOf } from '../tables.ts'

/** 間接補助の取消し: the parent's settlement falls by the same amount. */
export const cancelChild = action({
  verb: 'grants.cancel-child',
  may: may.grantOn,
  form: ChildCancellationForm,

  async run(here, { applicationId, childId, cancelledYen, reason }) {
    const { found } = await parentOf(here, applicationId)
    const child = await childOf(here, applicationId, childId)
    insist(
      (cancelledYen > child.cancelledYen && cancelledYen <= child.amountYen) ||
        broken(
          `取り消す額は、すでに取り消した額（${formatYen(child.cancelledYen)}円）より多く、決定額（${formatYen(child.amountYen)}円）までです。`,
          'cancelledYen',
        ),
    )
    await keepChildCancellation(here, childId, cancelledYen, reason)
    const fallsYen = Math.max(0, (child.settledYen ?? 0) - (child.amountYen - cancelledYen))
    // What is fixed already is lowered by a decision of the city, which is told how much.
    if (found.settledYen !== null && fallsYen > 0)
      await notify(
        here,
        { roles: ['officer', 'head'], sectionId: found.sectionId },
        `間接補助の取消しにより、${found.receiptLabel}の確定額を${formatYen(fallsYen)}円下げる必要があります。決定の一部取消しを起案してください。`,
        grantCase({ applicationId }),
      )
    return {
      about: applicationId,
      params: { applicationId },
      noted: { childId, before: child.cancelledYen, cancelledYen, reason },
      say: '間接補助の決定を取り消しました。',
    }
  },
})
