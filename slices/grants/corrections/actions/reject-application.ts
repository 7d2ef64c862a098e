import { action, insist, issueDocument, notify, RuleBroken } from '#platform'
import { accountsStandingFor } from '#slices/businesses'
import { ownGrant } from '../../applications/addresses.ts'
import { caseSeenBy } from '../../applications/tables.ts'
import { lineBefore, tellWhoseTurnCame } from '../../arrival-turns/tables.ts'
import { may } from '../../permissions.ts'
import { recordStep } from '../../steps/tables.ts'
import { RejectionForm } from '../forms.ts'
import { reasonAndRuleAreNamed, theTimeIsOver } from '../rules.ts'
import { keepRejection, openCorrectionOf } from '../tables.ts'

/** 形式不備で却下: only when the time to correct is over, with the reason and the clause. */
export const rejectApplication = action({
  verb: 'grants.reject-for-form',
  may: may.rejectForForm,
  form: RejectionForm,

  async run(here, { applicationId, reason, rule }) {
    const application = await caseSeenBy(here, applicationId)
    const correction = await openCorrectionOf(here, application.id)
    if (correction === null) throw new RuleBroken('補正を求めていない申請は、却下できません。')
    insist(theTimeIsOver(correction.dueOn, here.today), reasonAndRuleAreNamed(reason, rule))
    const document = await issueDocument(here, {
      section: application.sectionId,
      kind: '却下通知',
      title: `却下について（${application.schemeName}　${application.receiptLabel}）`,
      about: application.id,
    })
    const line = await lineBefore(here, application)
    await recordStep(here, {
      applicationId: application.id,
      verb: '形式不備で却下',
      reason: `${reason}（${rule}）`,
      document,
    })
    await keepRejection(here, correction.id, { reason, rule, label: document.label })
    await notify(
      here,
      { accountIds: await accountsStandingFor(here, application.businessId) },
      `「${application.schemeName}」の申請（${application.receiptLabel}）について、市からお知らせがあります。`,
      ownGrant({ applicationId: application.id }),
    )
    const turns = await tellWhoseTurnCame(here, application, line, '形式不備による却下')
    return {
      about: application.id,
      noted: { correctionId: correction.id, reason, rule, label: document.label, turns },
      say: `却下しました（${document.label}）。`,
    }
  },
})
