import { action, broken, insist, notify } from '#platform'
import { handOver } from '../../answers/tables.ts'
import { may } from '../../permissions.ts'
import { keepMove, sectionsOf } from '../../proposal-moves/tables.ts'
import { publishProposal } from '../../proposal-publications/tables.ts'
import * as at from '../addresses.ts'
import { TransferForm } from '../forms.ts'
import { itIsNotAnswered, somebodyIsInCharge } from '../rules.ts'
import { proposalSeenBy, writeProposal } from '../tables.ts'

/** To another section; the clock goes on as it went. */
export const transferProposal = action({
  verb: 'councils.transfer-proposal',
  may: may.assignProposals,
  form: TransferForm,

  async run(here, { proposalId, sectionId, reason }) {
    const proposal = await proposalSeenBy(here, proposalId)
    const there = (await sectionsOf(here)).find(({ id }) => id === sectionId)
    insist(
      itIsNotAnswered(proposal),
      somebodyIsInCharge(proposal),
      there !== undefined || broken('移す先の課を選んでください。', 'sectionId'),
      sectionId !== proposal.sectionId || broken('すでにこの課が担当しています。', 'sectionId'),
    )
    await publishProposal(here, { ...proposal, sectionId })
    await keepMove(here, proposalId, {
      kind: 'transfer',
      from: proposal.sectionId,
      to: sectionId,
      reason,
    })
    if (proposal.answerId !== null)
      await handOver(here, proposal.answerId, sectionId, proposal.isSecret ? sectionId : null)
    await writeProposal(here, proposalId, { sectionId, ownerId: null })
    await notify(
      here,
      { roles: ['chief', 'head'], sectionId },
      `提案（${proposal.label}）が移されました。期限は変わりません。担当者を決めてください。`,
      at.proposal({ proposalId }),
    )
    return {
      about: proposalId,
      noted: { from: proposal.sectionId, to: sectionId, reason },
      params: { proposalId },
      say: `${there?.name ?? ''}に移しました。回答の期限は変わりません。`,
    }
  },
})
