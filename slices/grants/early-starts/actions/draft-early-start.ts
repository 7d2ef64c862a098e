import { action, Missing } from '#platform'
import { caseSeenBy } from '../../cases/tables.ts'
import { draftDecision } from '../../decisions/tables.ts'
import { may } from '../../permissions.ts'
import { EarlyStartDraftForm } from '../forms.ts'
import { earlyStartsOf } from '../tables.ts'

/** 事前着手の承認・不承認の起案: of the request that is open. */
export const draftEarlyStart = action({
  verb: 'grants.draft-early-start',
  may: may.draftDecisions,
  form: EarlyStartDraftForm,

  async run(here, { applicationId, outcome, reason }) {
    const found = await caseSeenBy(here, applicationId)
    const open = (await earlyStartsOf(here, applicationId)).find((one) => one.outcome === null)
    if (open === undefined) throw new Missing()
    await draftDecision(here, {
      applicationId,
      kind: outcome === '承認' ? '事前着手' : '事前着手不承認',
      amountYen: found.requestedYen ?? found.adoptedYen ?? found.askedYen,
      reason,
      details: { earlyStartId: open.id },
    })
    return {
      about: applicationId,
      noted: { earlyStartId: open.id, outcome, reason },
      say: `事前着手の${outcome}を起案しました。決裁を待っています。`,
    }
  },
})
