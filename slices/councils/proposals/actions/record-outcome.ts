import { action, insist, sql } from '#platform'
import { finish } from '../../answers/tables.ts'
import { may } from '../../permissions.ts'
import { publishProposal } from '../../proposal-publications/tables.ts'
import { OutcomeForm } from '../forms.ts'
import { type OutcomeStep, stateOf, theStepFollows } from '../rules.ts'
import { proposalSeenBy, writeProposal } from '../tables.ts'

const dateOf = {
  実施中: sql`begun_on`,
  実施済: sql`done_on`,
  断念: sql`given_up_on`,
} as const satisfies Record<OutcomeStep, unknown>

/** What became of what was accepted: begun, done, or given up with the reason. */
export const recordOutcome = action({
  verb: 'councils.record-outcome',
  may: may.handleProposals,
  form: OutcomeForm,

  async run(here, { proposalId, step, note }) {
    const proposal = await proposalSeenBy(here, proposalId)
    insist(theStepFollows(proposal, proposal.answerClass, step))
    const changed = sql`${dateOf[step]} = ${here.today}, outcome = ${note}`
    await writeProposal(here, proposalId, changed)
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
