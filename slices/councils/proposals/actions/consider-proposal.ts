import { action, insist } from '#platform'
import { may } from '../../permissions.ts'
import { publishProposal } from '../../proposal-publications/tables.ts'
import { OneForm } from '../forms.ts'
import { itIsNotAnswered, itIsNotConsideredYet, somebodyIsInCharge } from '../rules.ts'
import { proposalSeenBy, writeProposal } from '../tables.ts'

export const considerProposal = action({
  verb: 'councils.consider-proposal',
  may: may.handleProposals,
  form: OneForm,

  async run(here, { proposalId }) {
    const proposal = await proposalSeenBy(here, proposalId)
    insist(itIsNotAnswered(proposal), somebodyIsInCharge(proposal), itIsNotConsideredYet(proposal))
    await writeProposal(here, proposalId, { consideredOn: here.today })
    await publishProposal(here, { ...proposal, consideredOn: here.today })
    return {
      about: proposalId,
      noted: { from: '担当決定', to: '検討' },
      params: { proposalId },
      say: '検討を始めました。提案した方の控えにも「検討」と出ます。',
    }
  },
})
