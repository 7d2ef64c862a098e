import { formatYen } from '#packages/japan'
import { action, insist } from '#platform'
import { caseSeenBy } from '../../cases/tables.ts'
import { draftDecision } from '../../decisions/tables.ts'
import { may } from '../../permissions.ts'
import { ReturnDraftForm } from '../forms.ts'
import { thereIsSomethingToReturn } from '../rules.ts'
import { cancellationOf, returnsOf } from '../tables.ts'

/** 返還の起案: what was paid beyond what remains after a cancellation, or beyond what was fixed. */
export const draftReturn = action({
  verb: 'grants.draft-return',
  may: may.draftDecisions,
  form: ReturnDraftForm,

  async run(here, { applicationId, days, prescription, reason }) {
    const found = await caseSeenBy(here, applicationId)
    const cancelled = await cancellationOf(here, applicationId)
    const asked = (await returnsOf(here, applicationId))
      .filter((one) => one.cause === '取消し' || one.cause === '超過額')
      .reduce((sum, one) => sum + one.amountYen, 0)
    const rightYen = cancelled?.remainsYen ?? found.settledYen
    const owedYen = rightYen === null ? 0 : found.paidYen - rightYen - asked
    insist(thereIsSomethingToReturn(owedYen))
    await draftDecision(here, {
      applicationId,
      kind: '返還命令',
      amountYen: owedYen,
      reason,
      details: { cause: cancelled ? '取消し' : '超過額', days, prescription },
    })
    return {
      about: applicationId,
      noted: { owedYen, days, reason },
      say: `返還${formatYen(owedYen)}円を起案しました。決裁を待っています。`,
    }
  },
})
