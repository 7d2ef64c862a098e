import { z } from 'zod'
import { action, type Here, notify } from '#platform'
import { may } from '../../permissions.ts'
import { type ReminderRank, remindersBy } from '../../proposal-clocks/rules.ts'
import { isFirstReminder } from '../../proposal-moves/tables.ts'
import { pausesOf } from '../../proposal-questions/tables.ts'
import * as at from '../addresses.ts'
import { type Proposal, proposalsWaiting } from '../tables.ts'

const sentences: Readonly<Record<ReminderRank, string>> = {
  owner: '受付から15日がたちました。',
  chief: '回答の期限まで5日です。',
  head: '回答の期限の日です。',
  director: '回答の期限を15日過ぎています。',
}

function tell(here: Here, rank: ReminderRank, proposal: Proposal): Promise<number> {
  const sentence = `提案（${proposal.label}）：${sentences[rank]}`
  const href = at.proposal({ proposalId: proposal.id })
  if (rank === 'owner' && proposal.ownerId !== null)
    return notify(here, { accountIds: [proposal.ownerId] }, sentence, href)
  // A director stands over several sections, and belongs to none of them.
  if (rank === 'director')
    return proposal.isSecret
      ? Promise.resolve(0)
      : notify(here, { roles: ['director'] }, sentence, href)
  const roles = [rank === 'head' ? ('head' as const) : ('chief' as const)]
  return notify(
    here,
    proposal.sectionId === null ? { roles } : { roles, sectionId: proposal.sectionId },
    sentence,
    href,
  )
}

/** Each day: who must be reminded of which proposal, each rank once. */
export const remindOfProposals = action({
  verb: 'councils.remind-of-proposals',
  may: may.tidyProposals,
  form: z.object({}),

  async run(here) {
    const waiting = await proposalsWaiting(here)
    const pauses = await pausesOf(
      here,
      waiting.map(({ id }) => id),
    )
    const told: string[] = []
    for (const proposal of waiting) {
      const stood = pauses.get(proposal.id) ?? []
      const ranks = remindersBy(proposal.receivedOn, stood, proposal.extensionDays ?? 0, here.today)
      for (const rank of ranks) {
        if (!(await isFirstReminder(here, proposal.id, rank))) continue
        await tell(here, rank, proposal)
        told.push(`${proposal.label} ${rank}`)
      }
    }
    return { about: 'proposals', noted: { told } }
  },
})
