import { action, insist, notify, RuleBroken } from '#platform'
import { answersOf, holdApplication } from '../../application-drafts/tables.ts'
import { application as caseAt } from '../../applications/addresses.ts'
import { secondOf } from '../../applications/rules.ts'
import { applicationWrittenBy } from '../../applications/tables.ts'
import { attachmentsOf } from '../../attachments/tables.ts'
import { may } from '../../permissions.ts'
import { issueReceipt, writtenHashOf } from '../../receipts/actions/issue-receipt.ts'
import { correctionLabel } from '../../receipts/rules.ts'
import { recordStep } from '../../steps/tables.ts'
import { AnswerForm } from '../forms.ts'
import { everyDefectIsAnswered } from '../rules.ts'
import { changedSince, itemsOf, keepAnswer, openCorrectionOf } from '../tables.ts'

/** 補正を提出: what was named is put right, or it is said why not; a receipt of its own says which. */
export const answerCorrection = action({
  verb: 'grants.answer-correction',
  may: may.writeDrafts,
  form: AnswerForm,

  async run(here, { applicationId, note }) {
    const application = await applicationWrittenBy(here, applicationId)
    await holdApplication(here, application.id)
    const correction = await openCorrectionOf(here, application.id)
    if (correction === null || application.state !== '補正中')
      throw new RuleBroken('いま求められている補正はありません。')
    const items = await itemsOf(here, [correction.id])
    const changed = await changedSince(here, application.id, correction.askedAt)
    insist(everyDefectIsAnswered(items, changed, note))
    const answers = await answersOf(here, application.id)
    const attached = await attachmentsOf(here, application.id)
    const seenHash = writtenHashOf(answers, attached)
    await recordStep(here, { applicationId: application.id, verb: '補正を提出', seenHash })
    await keepAnswer(here, correction.id, note)
    const label = correctionLabel(application.receiptLabel, correction.seq)
    const receiptId = await issueReceipt(here, application, {
      kind: '補正',
      label,
      receivedAt: secondOf(here.now),
      corrected: items
        .filter(({ target }) => changed.includes(target))
        .map(({ label: named }) => named),
      answers,
      attached,
    })
    await notify(
      here,
      { roles: ['officer', 'chief'], sectionId: application.sectionId },
      `「${application.schemeName}」の補正（${label}）が出されました。`,
      caseAt({ applicationId: application.id }),
    )
    return {
      about: application.id,
      params: { receiptId },
      noted: { correctionId: correction.id, changed, note, seenHash },
      say: `補正を受け付けました（${label}）。`,
    }
  },
})
