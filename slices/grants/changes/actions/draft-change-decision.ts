import { action, Missing } from '#platform'
import { caseSeenBy } from '../../cases/tables.ts'
import { draftDecision } from '../../decisions/tables.ts'
import { may } from '../../permissions.ts'
import { ChangeDraftForm } from '../forms.ts'
import { changesOf } from '../tables.ts'

/** 変更の承認・不承認の起案: of the latest request. */
export const draftChangeDecision = action({
  verb: 'grants.draft-change-decision',
  may: may.draftDecisions,
  form: ChangeDraftForm,

  async run(here, { applicationId, outcome, reason }) {
    await caseSeenBy(here, applicationId)
    const [change] = await changesOf(here, applicationId)
    if (change === undefined) throw new Missing()
    await draftDecision(here, {
      applicationId,
      kind: outcome === '承認' ? '変更承認' : '変更不承認',
      amountYen: change.amountYen,
      reason,
      details: { changeId: change.id },
    })
    return {
      about: applicationId,
      noted: { changeId: change.id, outcome, reason },
      say: `変更の${outcome}を起案しました。決裁を待っています。`,
    }
  },
})
