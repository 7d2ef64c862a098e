import type { Here } from '#platform'
import { quorumAt } from '../attendances/rules.ts'
import { type PresenceRow, presencesOf } from '../attendances/tables.ts'
import type { Body } from '../bodies/tables.ts'
import { bodySeenBy } from '../bodies/tables.ts'
import { seatsOf } from '../category-seats/tables.ts'
import type { Meeting } from '../meetings/tables.ts'
import { type Member, membersOn } from '../members/tables.ts'
import { membersForItem, temporaryIn } from '../temporary-members/rules.ts'
import { joiningOf } from '../temporary-members/tables.ts'
import type { Quorum } from './rules.ts'

/** Everything that a quorum of a meeting is counted from. */
export type Room = {
  readonly body: Body
  readonly members: readonly Member[]
  readonly inOffice: readonly string[]
  readonly presences: readonly PresenceRow[]
  readonly neededCategories: readonly string[]
  at(time: string, excluded?: readonly string[]): Quorum
  /** For one item: with its 臨時委員, and without those who are excluded from it. */
  forItem(itemId: string, time: string, excluded?: readonly string[]): Quorum
  temporaryIn(itemId: string): readonly string[]
}

/**
 * Members in office on the day of the meeting, and who is there. 臨時委員 are there for their own items
 * and count towards no quorum of the body.
 */
export async function roomOf(here: Here, meeting: Meeting): Promise<Room> {
  const body = await bodySeenBy(here, meeting.bodyId)
  const members = await membersOn(here, body.id, meeting.heldOn)
  const presences = await presencesOf(here, meeting.id)
  const seats = await seatsOf(here, body.id)
  // A 臨時委員 whose term is over counts for nothing, whatever was chosen before.
  const joining = (await joiningOf(here, meeting.id)).filter(({ memberId }) =>
    members.some(({ id, isTemporary }) => id === memberId && isTemporary),
  )
  const inOffice = members.filter(({ isTemporary }) => !isTemporary).map(({ id }) => id)
  return {
    body,
    members,
    inOffice,
    presences,
    neededCategories: seats.filter(({ isNeeded }) => isNeeded).map(({ category }) => category),
    at: (time, excluded = []) => quorumAt(presences, time, body, inOffice, excluded),
    // Where the rule counts from 定数, the 臨時委員 come on top of it: they take no seat.
    forItem: (itemId, time, excluded = []) =>
      quorumAt(
        presences,
        time,
        { ...body, seatsMax: body.seatsMax + temporaryIn(joining, itemId).length },
        membersForItem(inOffice, joining, itemId),
        excluded,
      ),
    temporaryIn: (itemId) => temporaryIn(joining, itemId),
  }
}
