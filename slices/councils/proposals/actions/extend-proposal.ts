import { action, insist, issueDocument, notify, RuleBroken } from '#platform'
import { calendarOf } from '#platform/opening-days'
import { may } from '../../permissions.ts'
import { itIsExtendedOnce, proposalDue, theLetterComesInTime } from '../../proposal-clocks/rules.ts'
import { questionsOf } from '../../proposal-questions/tables.ts'
import * as at from '../addresses.ts'
import { ExtensionForm } from '../forms.ts'
import { itIsNotAnswered, somebodyIsInCharge } from '../rules.ts'
import { proposalSeenBy, writeProposal } from '../tables.ts'

/** 延長: once, by the head, with a numbered letter dated before the first due date has passed. */
export const extendProposal = action({
  verb: 'councils.extend-proposal',
  may: may.extendProposals,
  form: ExtensionForm,

  async run(here, { proposalId, days, letterOn, reason }) {
    const proposal = await proposalSeenBy(here, proposalId)
    insist(
      itIsNotAnswered(proposal),
      somebodyIsInCharge(proposal),
      itIsExtendedOnce(proposal.extensionDays),
      // Neither a letter dated afterwards nor one dated back.
      theLetterComesInTime(letterOn, proposal.dueOn),
      theLetterComesInTime(here.today, proposal.dueOn),
    )
    const { section } = here.person
    if (!section) throw new RuleBroken('所属のない方は、延長の文書を出せません。')
    const { label } = await issueDocument(here, {
      section: section.id,
      kind: '回答期限延長通知書',
      title: `提案の回答期限の延長（${proposal.label}）`,
      about: proposalId,
    })
    const pauses = await questionsOf(here, proposalId)
    const dueOn = proposalDue(proposal.receivedOn, pauses, days, await calendarOf(here))
    await writeProposal(here, proposalId, {
      extensionDays: days,
      extensionOn: letterOn,
      extensionLabel: label,
      extensionReason: reason,
      dueOn,
    })
    if (proposal.accountId !== null)
      await notify(
        here,
        { accountIds: [proposal.accountId] },
        `提案（${proposal.label}）の回答の期限を延長しました。`,
        at.receipt({ receiptPid: `${here.city}-${proposal.receiptKey}` }),
      )
    return {
      about: proposalId,
      noted: { from: proposal.dueOn, to: dueOn, label, reason },
      params: { proposalId },
      say: `期限を延長し、通知（${label}）を作りました。印刷して提案した方に送ってください。`,
    }
  },
})
