import { action, insist, insistFresh, notify } from '#platform'
import { accountsStandingFor } from '#slices/businesses'
import { ownGrant } from '../../applications/addresses.ts'
import { caseSeenBy } from '../../applications/tables.ts'
import {
  applicationIsTheRequest,
  standAsRequest,
} from '../../award-requests/actions/file-award-request.ts'
import { correctionsOf } from '../../corrections/tables.ts'
import { may } from '../../permissions.ts'
import { recordStep } from '../../steps/tables.ts'
import { CompletionForm } from '../forms.ts'
import {
  nothingIsAgainstIt,
  theChecklistIsAnswered,
  theInquiriesAreAnswered,
  wholeSince,
} from '../rules.ts'
import { formalCheckOf, markComplete } from '../tables.ts'

/** 形式審査を完了: every point and both inquiries are answered; from when it was whole is kept. */
export const completeCheck = action({
  verb: 'grants.complete-formal-check',
  may: may.completeFormalChecks,
  form: CompletionForm,

  async run(here, { applicationId, version }) {
    const application = await caseSeenBy(here, applicationId)
    const check = await formalCheckOf(here, application.id)
    insistFresh(version, check?.version ?? 0, {}, {})
    const answered = check ?? { answers: {}, isTaxClear: null, isGangClear: null }
    insist(
      theChecklistIsAnswered(answered),
      theInquiriesAreAnswered(answered),
      nothingIsAgainstIt(answered),
    )
    await recordStep(here, { applicationId: application.id, verb: '形式審査を完了' })
    const corrections = await correctionsOf(here, application.id)
    const completeAt = wholeSince(
      application.receivedAt ?? here.now,
      corrections.flatMap(({ answeredAt }) => (answeredAt === null ? [] : [answeredAt])),
    )
    await markComplete(here, application.id, completeAt)
    const isRequest = application.way === '先着型' && (await applicationIsTheRequest(here))
    if (isRequest) await standAsRequest(here, application.id)
    await notify(
      here,
      { accountIds: await accountsStandingFor(here, application.businessId) },
      `「${application.schemeName}」の申請（${application.receiptLabel}）の書類がそろいました。${application.way === '先着型' ? '先着の順に決定します' : '審査に進みます'}。`,
      ownGrant({ applicationId: application.id }),
    )
    return {
      about: application.id,
      noted: { completeAt },
      say: '形式審査を完了しました。',
    }
  },
})
