import { routeTable, type Visit } from '#platform'
import { itemById } from '../items/tables.ts'
import { running } from '../meetings/addresses.ts'
import { RunningPage } from '../meetings/pages/running-page.tsx'
import { may } from '../permissions.ts'
import { excludeMember, readmitMember } from './actions/exclude-member.ts'
import { decideTie, recordConsensus, recordVote } from './actions/record-vote.ts'
import * as at from './addresses.ts'
import { voteById } from './tables.ts'

type OfItem = Visit<typeof at.votes>
type OfVote = Visit<typeof at.decision>

/** A form of an item stands on the page of its meeting, and comes back there. */
async function AgainOnItem({ params, ...visit }: OfItem) {
  const { meetingId } = await itemById(visit.here, params.itemId)
  return RunningPage({ ...visit, params: { meetingId } })
}

async function AgainOnVote({ params, ...visit }: OfVote) {
  const { itemId } = await voteById(visit.here, params.voteId)
  return AgainOnItem({ ...visit, params: { itemId } })
}

const next = ({ meetingId = '' }: Readonly<Record<string, string>>) => running({ meetingId })
const onItem = { again: AgainOnItem, next }

export const routes = routeTable([
  { post: at.votes, may: may.runMeetings, do: recordVote, ...onItem },
  { post: at.consensus, may: may.runMeetings, do: recordConsensus, ...onItem },
  { post: at.exclusions, may: may.runMeetings, do: excludeMember, ...onItem },
  { post: at.readmission, may: may.runMeetings, do: readmitMember, ...onItem },
  { post: at.decision, may: may.runMeetings, do: decideTie, again: AgainOnVote, next },
])
