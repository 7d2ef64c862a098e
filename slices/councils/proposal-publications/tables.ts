import type { Here } from '#platform'
import { type BeadRef, publishBead } from '#slices/evidence'
import * as at from '../proposals/addresses.ts'
import { stateOf } from '../proposals/rules.ts'
import type { Proposal } from '../proposals/tables.ts'

export const proposalRef = (proposalId: string): BeadRef => ({
  slice: 'councils',
  ref: `proposal:${proposalId}`,
})

/** Who may know of a proposal: its section alone, the hall, or everybody once it is answered. */
export function proposalAudiences(proposal: Proposal): string[] {
  // Before a section has a secret idea, those settle who does that may: chiefs and heads.
  if (proposal.isSecret)
    return proposal.sectionId === null
      ? ['role:chief', 'role:head']
      : [`section:${proposal.sectionId}`]
  return isForEverybody(proposal) ? ['public'] : ['staff']
}

export function isForEverybody(proposal: Proposal): boolean {
  return (
    proposal.mayPublish &&
    !proposal.isSecret &&
    proposal.answeredOn !== null &&
    proposal.withdrawnOn === null
  )
}

/** The proposal's head in the thread, as the record now stands. No name of a person stands in it. */
export async function publishProposal(here: Here, proposal: Proposal): Promise<void> {
  await publishBead(here, {
    ...proposalRef(proposal.id),
    kind: 'proposal',
    title: proposal.title,
    happenedOn: proposal.receivedOn,
    availableOn: proposal.receivedOn,
    audiences: proposalAudiences(proposal),
    address: isForEverybody(proposal)
      ? at.publishedOne({ proposalPid: `${here.city}-${proposal.id}` })
      : at.proposal({ proposalId: proposal.id }),
    fact: `${proposal.label}　${stateOf(proposal)}`,
    text: [proposal.label, proposal.idea, proposal.asked].join(' '),
    sectionId: proposal.sectionId,
  })
}
