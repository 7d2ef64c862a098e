import { z } from 'zod'
import { type LocalDate, localDate } from '#packages/japan'
import { type Here, pidOf, sql } from '#platform'
import { type BeadRef, publishBead } from '#slices/evidence'
import {
  type Attendance,
  attendancesOf,
  type PresenceRow,
  presencesOf,
} from '../attendances/tables.ts'
import { type Body, bodyInPublic, inOffice } from '../bodies/tables.ts'
import { type Item, itemsOf } from '../items/tables.ts'
import { meeting as meetingPage } from '../meetings/addresses.ts'
import { type Meeting, meetingInPublic } from '../meetings/tables.ts'
import { publicPapers } from '../papers/tables.ts'
import { type Utterance, utterancesOf } from '../utterances/tables.ts'
import { type Exclusion, exclusionsOf, type Vote, votesOf } from '../votes/tables.ts'
import { publicMinutes } from './addresses.ts'

export const meetingRef = (meetingId: string): BeadRef => ({
  slice: 'councils',
  ref: `meeting:${meetingId}`,
})

/** The meeting's head in the thread: the hall's until its minutes are public. */
export async function publishMeeting(
  here: Here,
  meeting: Meeting,
  made: { readonly isPublic: boolean; readonly fact: string },
): Promise<void> {
  await publishBead(here, {
    ...meetingRef(meeting.id),
    kind: 'document',
    title: meeting.title,
    happenedOn: meeting.heldOn,
    availableOn: here.today,
    audiences: [made.isPublic ? 'public' : 'staff'],
    address: made.isPublic
      ? publicMinutes({ meetingPid: pidOf(here.city, meeting.id) })
      : meetingPage({ meetingId: meeting.id }),
    fact: made.fact,
    text: meeting.theme,
  })
}

const Listed = z.object({
  id: z.uuid(),
  title: z.string(),
  bodyName: z.string(),
  heldOn: localDate(),
  startsAt: z.string(),
  place: z.string(),
  publicity: z.string(),
  audienceSeats: z.number(),
  adjournedTime: z.string().nullable(),
  publishedOn: localDate().nullable(),
})
export type PublicMeeting = z.infer<typeof Listed>

/**
 * Meetings that were announced, or whose minutes are public; the nearest first. With words, those in
 * whose public minutes they stand: a closed item is not searched, and is not there to be found.
 */
export function publicMeetings(here: Here, words: string): Promise<PublicMeeting[]> {
  return here.db.many(
    Listed,
    sql`select t.id, t.title, b.name as body_name, t.held_on, t.starts_at, t.place, t.publicity,
        t.audience_seats, t.adjourned_time, t.published_on
      from councils.meetings t
      join councils.bodies b on (b.city, b.id) = (t.city, t.body_id)
      where t.city = ${here.city} and (t.announced_on is not null or t.published_on is not null)
        and (${words} = '' or (t.published_on is not null and exists (
          select from councils.utterances u
          join councils.items i on (i.city, i.id) = (u.city, u.item_id)
          where u.city = t.city and u.meeting_id = t.id and not i.is_closed
            and u.text_norm like '%' || platform.search_form(${words}) || '%')))
      order by t.held_on desc, t.id limit 200`,
  )
}

/** Everything that the minutes of one meeting print. */
export type MeetingRecord = {
  readonly body: Body
  readonly meeting: Meeting
  readonly items: readonly Item[]
  readonly called: readonly Attendance[]
  readonly presences: readonly PresenceRow[]
  readonly inOffice: readonly string[]
  readonly said: readonly Utterance[]
  readonly votes: readonly Vote[]
  readonly exclusions: readonly Exclusion[]
  readonly papers: readonly { readonly label: string; readonly title: string }[]
}

/** @param meeting loaded through the person, or public */
export async function recordOf(here: Here, meeting: Meeting, body: Body): Promise<MeetingRecord> {
  const members = await membersOnRecord(here, body.id, meeting.heldOn)
  return {
    body,
    meeting,
    items: await itemsOf(here, meeting.id),
    called: await attendancesOf(here, meeting.id),
    presences: await presencesOf(here, meeting.id),
    inOffice: members,
    said: await utterancesOf(here, meeting.id),
    votes: await votesOf(here, meeting.id),
    exclusions: await exclusionsOf(here, meeting.id),
    papers: await publicPapers(here, meeting.id),
  }
}

/** Who was in office that day, 臨時委員 apart: ids only, so that public minutes may count them. */
async function membersOnRecord(here: Here, bodyId: string, day: LocalDate): Promise<string[]> {
  const rows = await here.db.many(
    z.object({ id: z.uuid() }),
    sql`select m.id from councils.members m
      where m.city = ${here.city} and m.body_id = ${bodyId}::uuid and not m.is_temporary
        and ${inOffice(day)}`,
  )
  return rows.map(({ id }) => id)
}

/** The meeting and body of public minutes. @throws {Missing} there is none, or it is not public */
export async function publicMeetingOf(
  here: Here,
  meetingId: string,
): Promise<{ meeting: Meeting; body: Body }> {
  const meeting = await meetingInPublic(here, meetingId)
  return { meeting, body: await bodyInPublic(here, meeting.bodyId) }
}

export const utteranceRef = (utteranceId: string): BeadRef => ({
  slice: 'councils',
  ref: `utterance:${utteranceId}`,
})

/** 発言 marked as opinions, as evidence: no speaker's name stands in them, and none of a closed item. */
export async function publishUtterances(
  here: Here,
  record: MeetingRecord,
  isPublic: boolean,
): Promise<void> {
  const { meeting, items } = record
  for (const one of record.said.filter(({ isOpinion }) => isOpinion)) {
    const item = items.find(({ id }) => id === one.itemId)
    const isOpen = isPublic && item !== undefined && !item.isClosed
    await publishBead(here, {
      ...utteranceRef(one.id),
      kind: 'remark',
      title: shortened(one.publicText),
      happenedOn: meeting.heldOn,
      availableOn: here.today,
      audiences: [isOpen ? 'public' : 'staff'],
      address: isOpen
        ? publicMinutes({ meetingPid: pidOf(here.city, meeting.id) })
        : meetingPage({ meetingId: meeting.id }),
      fact: `${meeting.title}　${one.kind}`,
    })
  }
}

const shortened = (text: string) => {
  const line = text.replace(/\s+/g, ' ')
  return line.length <= 120 ? line : `${line.slice(0, 119)}…`
}
