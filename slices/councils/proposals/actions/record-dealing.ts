import { action, actorOf, broken, insist } from '#platform'
import { promises } from '../../answers/rules.ts'
import { may } from '../../permissions.ts'
import { DealingForm, OneForm } from '../forms.ts'
import { anotherPersonChecks } from '../rules.ts'
import { proposalSeenBy, writeProposal } from '../tables.ts'

/** What the proposer would gain over others, should the proposal lead to a purchase. */
export const recordDealing = action({
  verb: 'councils.record-dealing',
  may: may.handleProposals,
  form: DealingForm,

  async run(here, { proposalId, note }) {
    const proposal = await proposalSeenBy(here, proposalId)
    insist(
      (proposal.answerClass !== null && promises(proposal.answerClass)) ||
        broken('有利な点を記録するのは、採用・一部採用と回答した提案です。'),
    )
    await writeProposal(here, proposalId, {
      dealing: note,
      dealingBy: actorOf(here.person),
      specifiedOn: null,
      specifiedName: '',
    })
    return {
      about: proposalId,
      noted: { after: note },
      params: { proposalId },
      say: '記録しました。仕様は、別の職員が確かめます。',
    }
  },
})

/** Another person has read the specification for what the proposer would gain. */
export const checkSpecification = action({
  verb: 'councils.check-specification',
  may: may.checkSpecifications,
  form: OneForm,

  async run(here, { proposalId }) {
    const proposal = await proposalSeenBy(here, proposalId)
    insist(anotherPersonChecks(proposal, actorOf(here.person)))
    await writeProposal(here, proposalId, {
      specifiedOn: here.today,
      specifiedName: here.person.name,
    })
    return { about: proposalId, params: { proposalId }, say: '仕様の確認を記録しました。' }
  },
})
