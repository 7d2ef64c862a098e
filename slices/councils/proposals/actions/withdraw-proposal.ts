import { action, idInPid, insist, notify } from '#platform'
import { may } from '../../permissions.ts'
import { publishProposal } from '../../proposal-publications/tables.ts'
import * as at from '../addresses.ts'
import { WithdrawalForm } from '../forms.ts'
import { itIsNotAnswered } from '../rules.ts'
import { proposalOfReceipt, writeProposal } from '../tables.ts'

/** Whoever proposed takes it back, at any time before the answer. */
export const withdrawProposal = action({
  verb: 'councils.withdraw-proposal',
  may: may.sendProposals,
  form: WithdrawalForm,

  async run(here, { receiptPid, reason }) {
    const proposal = await proposalOfReceipt(here, idInPid(receiptPid, here.city))
    insist(itIsNotAnswered(proposal))
    const change = { withdrawnOn: here.today, withdrawnReason: reason }
    await writeProposal(here, proposal.id, change)
    await publishProposal(here, { ...proposal, ...change })
    if (proposal.ownerId !== null)
      await notify(
        here,
        { accountIds: [proposal.ownerId] },
        `提案（${proposal.label}）が取り下げられました。`,
        at.proposal({ proposalId: proposal.id }),
      )
    return {
      about: proposal.id,
      noted: { label: proposal.label, to: '取下げ' },
      params: { receiptPid },
      say: '提案を取り下げました。',
    }
  },
})
