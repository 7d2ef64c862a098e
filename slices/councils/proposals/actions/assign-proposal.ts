import { action, insist, notify } from '#platform'
import { handOver, openAnswer } from '../../answers/tables.ts'
import { may } from '../../permissions.ts'
import { colleagueOf } from '../../proposal-moves/tables.ts'
import { publishProposal } from '../../proposal-publications/tables.ts'
import * as at from '../addresses.ts'
import { AssignmentForm } from '../forms.ts'
import { itIsNotAnswered } from '../rules.ts'
import { proposalSeenBy, writeProposal } from '../tables.ts'

/** 担当決定: who answers, and with that which section. Again, and somebody else does. */
export const assignProposal = action({
  verb: 'councils.assign-proposal',
  may: may.assignProposals,
  form: AssignmentForm,

  async run(here, { proposalId, ownerId }) {
    const proposal = await proposalSeenBy(here, proposalId)
    insist(itIsNotAnswered(proposal))
    const owner = await colleagueOf(here, ownerId)
    const confinedTo = proposal.isSecret ? owner.sectionId : null
    const answerId =
      proposal.answerId ??
      (await openAnswer(here, { subject: 'proposal', sectionId: owner.sectionId, confinedTo }))
    await handOver(here, answerId, owner.sectionId, confinedTo)
    const change = {
      ownerId: owner.id,
      sectionId: owner.sectionId,
      answerId,
      assignedOn: proposal.assignedOn ?? here.today,
    }
    await writeProposal(here, proposalId, change)
    await publishProposal(here, { ...proposal, ...change })
    await notify(
      here,
      { accountIds: [owner.id] },
      `提案（${proposal.label}）の担当になりました。回答の期限を確かめてください。`,
      at.proposal({ proposalId }),
    )
    return {
      about: proposalId,
      noted: { before: proposal.ownerId, after: owner.id, sectionId: owner.sectionId },
      params: { proposalId, answerId },
      say: `${owner.name}さんを担当に決めました。`,
    }
  },
})
