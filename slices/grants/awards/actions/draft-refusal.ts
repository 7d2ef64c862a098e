import { action, insist } from '#platform'
import { caseSeenBy } from '../../cases/tables.ts'
import { draftDecision } from '../../decisions/tables.ts'
import { may } from '../../permissions.ts'
import { theStepMayBeTaken } from '../../steps/rules.ts'
import { RefusalDraftForm } from '../forms.ts'
import { aRefusalSaysWhyAndByWhichRule } from '../rules.ts'

/** 不交付の起案: never without its reason and its rule. */
export const draftRefusal = action({
  verb: 'grants.draft-refusal',
  may: may.draftDecisions,
  form: RefusalDraftForm,

  async run(here, { applicationId, reason, ruleRef }) {
    const found = await caseSeenBy(here, applicationId)
    insist(
      theStepMayBeTaken(found.state, '不交付を決定'),
      aRefusalSaysWhyAndByWhichRule(reason, ruleRef),
    )
    await draftDecision(here, {
      applicationId,
      kind: '不交付',
      amountYen: found.requestedYen ?? 0,
      reason,
      ruleRef,
    })
    return {
      about: applicationId,
      noted: { reason, ruleRef },
      say: '不交付を起案しました。決裁を待っています。',
    }
  },
})
