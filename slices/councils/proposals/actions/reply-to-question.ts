import type { LocalDate } from '#packages/japan'
import { action, broken, type Here, idInPid, insist, notify } from '#platform'
import { calendarOf } from '#platform/opening-days'
import { may } from '../../permissions.ts'
import { proposalDue } from '../../proposal-clocks/rules.ts'
import { keepReply, questionsOf } from '../../proposal-questions/tables.ts'
import * as at from '../addresses.ts'
import { RecordedReplyForm, ReplyForm } from '../forms.ts'
import { itIsNotAnswered } from '../rules.ts'
import { type Proposal, proposalOfReceipt, proposalSeenBy, writeProposal } from '../tables.ts'

async function take(here: Here, proposal: Proposal, reply: string, repliedOn: LocalDate) {
  const questions = await questionsOf(here, proposal.id)
  const open = questions.find((one) => one.repliedOn === null)
  insist(
    itIsNotAnswered(proposal),
    open !== undefined || broken('返事を待っている問い合わせはありません。'),
    (repliedOn <= here.today && (open === undefined || repliedOn >= open.askedOn)) ||
      broken('返事の日は、問い合わせの日から今日までの間で入れてください。', 'repliedOn'),
  )
  if (open) await keepReply(here, open.id, reply, repliedOn)
  const pauses = questions.map((one) => (one === open ? { ...one, repliedOn } : one))
  const dueOn = proposalDue(
    proposal.receivedOn,
    pauses,
    proposal.extensionDays ?? 0,
    await calendarOf(here),
  )
  await writeProposal(here, proposal.id, { dueOn })
  return { from: proposal.dueOn, to: dueOn }
}

/** The proposer replies on the receipt; the clock goes on the day after. */
export const replyToQuestion = action({
  verb: 'councils.reply-to-question',
  may: may.sendProposals,
  form: ReplyForm,

  async run(here, { receiptPid, reply }) {
    const proposal = await proposalOfReceipt(here, idInPid(receiptPid, here.city))
    const noted = await take(here, proposal, reply, here.today)
    if (proposal.ownerId !== null)
      await notify(
        here,
        { accountIds: [proposal.ownerId] },
        `提案（${proposal.label}）の問い合わせに返事がありました。`,
        at.proposal({ proposalId: proposal.id }),
      )
    return {
      about: proposal.id,
      noted,
      params: { receiptPid },
      say: 'お返事を受け付けました。回答の期限は、明日からまた進みます。',
    }
  },
})

/** The same, where the reply came by telephone or letter. */
export const recordReply = action({
  verb: 'councils.record-reply',
  may: may.handleProposals,
  form: RecordedReplyForm,

  async run(here, { proposalId, reply, repliedOn }) {
    const proposal = await proposalSeenBy(here, proposalId)
    const noted = await take(here, proposal, reply, repliedOn)
    return { about: proposalId, noted, params: { proposalId }, say: '返事を記録しました。' }
  },
})
