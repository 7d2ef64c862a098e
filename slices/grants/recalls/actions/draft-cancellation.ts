import { action, insist } from '#platform'
import { caseSeenBy, outlineOf } from '../../cases/tables.ts'
import { draftDecision } from '../../decisions/tables.ts'
import { may } from '../../permissions.ts'
import { theStepMayBeTaken } from '../../steps/rules.ts'
import { CancellationDraftForm } from '../forms.ts'
import {
  noMoreIsCancelledThanDecided,
  theHearingHasItsDay,
  whoIsCancelledIsHeard,
} from '../rules.ts'

/** 取消しの起案: ground, rule and what the recipient was asked. */
export const draftCancellation = action({
  verb: 'grants.draft-cancellation',
  may: may.draftDecisions,
  form: CancellationDraftForm,

  async run(here, typed) {
    const { applicationId, cancelledYen, ground, hearing, heardOn, reason, ruleRef } = typed
    const found = await caseSeenBy(here, applicationId)
    const { edition } = await outlineOf(here, found)
    const currentYen = found.settledYen ?? found.currentYen ?? 0
    insist(
      theStepMayBeTaken(found.state, '決定を取り消す'),
      noMoreIsCancelledThanDecided(cancelledYen, currentYen),
      whoIsCancelledIsHeard(edition, hearing),
      theHearingHasItsDay(hearing, heardOn),
    )
    await draftDecision(here, {
      applicationId,
      kind: '取消し',
      amountYen: cancelledYen,
      reason,
      ruleRef,
      details: { cancelledYen, ground, hearing, heardOn },
    })
    return {
      about: applicationId,
      noted: { cancelledYen, ground, reason, ruleRef },
      say: '取消しを起案しました。決裁を待っています。',
    }
  },
})
