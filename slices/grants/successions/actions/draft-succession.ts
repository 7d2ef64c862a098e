import { action, insist } from '#platform'
import { caseSeenBy } from '../../cases/tables.ts'
import { draftDecision } from '../../decisions/tables.ts'
import { may } from '../../permissions.ts'
import { theStepMayBeTaken } from '../../steps/rules.ts'
import { SuccessionDraftForm } from '../forms.ts'
import { theSuccessorIsInTheRegister } from '../rules.ts'
import { businessesNamed } from '../tables.ts'

/** 地位承継の起案: the heir or the new company is in the register. */
export const draftSuccession = action({
  verb: 'grants.draft-succession',
  may: may.draftDecisions,
  form: SuccessionDraftForm,

  async run(here, { applicationId, cause, toName, succeededOn, reason }) {
    const found = await caseSeenBy(here, applicationId)
    const named = await businessesNamed(here, toName)
    insist(theStepMayBeTaken(found.state, '地位を承継'), theSuccessorIsInTheRegister(named.length))
    await draftDecision(here, {
      applicationId,
      kind: '地位承継',
      amountYen: found.settledYen ?? found.currentYen ?? 0,
      reason,
      details: { cause, toBusinessId: named[0], toName, succeededOn },
    })
    return {
      about: applicationId,
      noted: { cause, toName, succeededOn },
      say: '地位の承継を起案しました。決裁を待っています。',
    }
  },
})
