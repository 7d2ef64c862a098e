import { action, insist, notify } from '#platform'
import { calendarOf } from '#platform/opening-days'
import { may } from '../../permissions.ts'
import { proposalDue, theClockMayStand } from '../../proposal-clocks/rules.ts'
import { keepQuestion, questionsOf } from '../../proposal-questions/tables.ts'
import * as at from '../addresses.ts'
import { QuestionForm } from '../forms.ts'
import { itIsNotAnswered, somebodyIsInCharge } from '../rules.ts'
import { proposalSeenBy, writeProposal } from '../tables.ts'

/** A question to whoever proposed: the clock stands until the day of the reply, 14 days at most. */
export const askProposer = action({
  verb: 'councils.ask-proposer',
  may: may.handleProposals,
  form: QuestionForm,

  async run(here, { proposalId, question }) {
    const proposal = await proposalSeenBy(here, proposalId)
    const before = await questionsOf(here, proposalId)
    insist(itIsNotAnswered(proposal), somebodyIsInCharge(proposal), theClockMayStand(before))
    await keepQuestion(here, proposalId, question)
    const pauses = [{ askedOn: here.today, repliedOn: null }]
    const dueOn = proposalDue(
      proposal.receivedOn,
      pauses,
      proposal.extensionDays ?? 0,
      await calendarOf(here),
    )
    await writeProposal(here, proposalId, { dueOn })
    if (proposal.accountId !== null)
      await notify(
        here,
        { accountIds: [proposal.accountId] },
        `提案（${proposal.label}）について、市から問い合わせがあります。`,
        at.receipt({ receiptPid: `${here.city}-${proposal.receiptKey}` }),
      )
    return {
      about: proposalId,
      noted: { from: proposal.dueOn, to: dueOn },
      params: { proposalId },
      say: '問い合わせを控えの画面に出しました。返事の日まで（14日を限度に）期限が止まります。',
    }
  },
})
