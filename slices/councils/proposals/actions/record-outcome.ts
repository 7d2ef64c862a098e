import { action, insist } from '#platform'
import { finish } from '../../answers/tables.ts'
import { may } from '../../permissions.ts'
import { publishProposal } from '../../proposal-publications/tables.ts'
import { OutcomeForm } from '../forms.ts'
import { type OutcomeStep, stateOf, theStepFollows } from '../rules.ts'
import { proposalSeenBy, writeProposal } from '../tables.ts'

const dateOf = {
  実施中: 'begunOn',
  実施済: 'doneOn',
  断念: 'givenUpOn',
} as const satisfies Record<OutcomeStep, string>

/** What became of what was accepted: begun, done, or given up with the reason. */
export const recordOutcome = action({
  verb: 'councils.record-outcome',
  may: may.handleProposals,
  form: OutcomeForm,

  async run(here, { proposalId, step, note }) {
    const proposal = await proposalSeenBy(here, proposalId)
    insist(theStepFollows(proposal, proposal.answerClass, step))
    await writeProposal(here, proposalId, { [dateOf[step]]: here.today, outcome: note })
    if (step === '実施済' && proposal.answerId !== null)
      await finish(here, proposal.answerId, here.today, note)
    await publishProposal(here, await proposalSeenBy(here, proposalId))
    return {
      about: proposalId,
      noted: { from: stateOf(proposal), to: step, note },
      params: { proposalId },
      say: `「${step}」と記録しました。`,
    }
  },
})
