import { z } from 'zod'
import { action, event, Invalid, insist, notify } from '#platform'
import { answersOf, holdApplication } from '../../application-drafts/tables.ts'
import { application as caseAt } from '../../applications/addresses.ts'
import { itCameInTime, itIsStillADraft, secondOf, toTheSecond } from '../../applications/rules.ts'
import { applicationWrittenBy } from '../../applications/tables.ts'
import { attachmentsOf } from '../../attachments/tables.ts'
import { itIsNotVoid } from '../../calls/rules.ts'
import { callSeenBy } from '../../calls/tables.ts'
import { costPlanOf } from '../../cost-plans/tables.ts'
import { paperArrivedAt } from '../../desk-entries/tables.ts'
import { may } from '../../permissions.ts'
import { issueReceipt, writtenHashOf } from '../../receipts/actions/issue-receipt.ts'
import { receiptLabel } from '../../receipts/rules.ts'
import { markReceived, nextReceiptNumber } from '../../receipts/tables.ts'
import { editionOf } from '../../schemes/tables.ts'
import { theTextIsRedacted } from '../../stage-views/rules.ts'
import { telltalesIn } from '../../stage-views/tables.ts'
import { recordStep } from '../../steps/tables.ts'
import { SubmissionForm } from '../forms.ts'
import { obstaclesOf } from '../rules.ts'

export const applicationSubmitted = event(
  'grants.application-submitted',
  z.object({ applicationId: z.uuid(), callId: z.uuid(), businessId: z.uuid() }),
)

/** 提出: the server's clock decides whether it came in time; the receipt is exact to the second. */
export const submitApplication = action({
  verb: 'grants.submit-application',
  may: may.writeDrafts,
  form: SubmissionForm,

  async run(here, { applicationId, publicationConsent, keepsTelltales }) {
    const application = await applicationWrittenBy(here, applicationId)
    await holdApplication(here, application.id)
    insist(itIsStillADraft(application.state, application.receiptLabel))
    const call = await callSeenBy(here, application.callId)
    // Paper has arrived when it lay on the desk, however long its typing takes.
    const paperAt = application.channel === '紙' ? await paperArrivedAt(here, application.id) : null
    const receivedAt = secondOf(paperAt ?? here.now)
    insist(itIsNotVoid(call.voidedAt), itCameInTime(receivedAt, call.closesAt))

    const answers = await answersOf(here, application.id)
    const attached = await attachmentsOf(here, application.id)
    const { otherMode } = await editionOf(here, application.schemeId, application.edition)
    const costs = await costPlanOf(here, application.id)
    const obstacles = obstaclesOf(application, answers, costs, attached, otherMode)
    if (obstacles.length > 0)
      throw new Invalid(obstacles.map(({ sentence }) => ({ field: null, sentence })))

    const found = await telltalesIn(here, application, (field) => answers.get(field)?.value ?? '')
    insist(theTextIsRedacted(found, keepsTelltales))

    const number = await nextReceiptNumber(here, call.fiscalYear)
    const label = receiptLabel(call.fiscalYear, number)
    const seenHash = writtenHashOf(answers, attached)
    await recordStep(here, { applicationId: application.id, verb: '提出', seenHash })
    await markReceived(here, application.id, {
      number,
      label,
      receivedAt,
      publishes: publicationConsent,
    })
    const receiptId = await issueReceipt(here, application, {
      kind: '提出',
      label,
      receivedAt,
      corrected: [],
      answers,
      attached,
    })
    const { callId, businessId } = application
    await here.announce(applicationSubmitted, { applicationId: application.id, callId, businessId })
    await notify(
      here,
      { roles: ['officer', 'chief'], sectionId: application.sectionId },
      `「${application.schemeName}」の申請（${label}）を受け付けました。`,
      caseAt({ applicationId: application.id }),
    )
    return {
      about: application.id,
      params: { receiptId },
      noted: {
        label,
        receivedAt,
        seenHash,
        telltales: found.length,
        files: attached.filter((one) => one.isCurrent).length,
      },
      say: `受け付けました。受付番号は ${label}、受付日時は${toTheSecond(receivedAt)}です。`,
    }
  },
})
