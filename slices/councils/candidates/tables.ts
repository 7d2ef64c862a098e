import { z } from 'zod'
import { type LocalDate, localDate } from '#packages/japan'
import { type Here, type Sql, sql } from '#platform'
import { bodyMayBeKnown, inOffice } from '../bodies/tables.ts'
import { may } from '../permissions.ts'

const Candidate = z.object({
  id: z.uuid(),
  bodyId: z.uuid(),
  meetingId: z.uuid(),
  itemId: z.uuid(),
  itemNumber: z.number(),
  itemTitle: z.string(),
  seq: z.number(),
  kind: z.string(),
  isOpinion: z.boolean(),
  text: z.string(),
  memberId: z.uuid().nullable(),
  speakerName: z.string(),
  isSample: z.boolean(),
  opinionId: z.uuid().nullable(),
})
export type Candidate = z.infer<typeof Candidate>

const candidates = (here: Here, which: Sql) => sql`
  select u.id, b.id as body_id, u.meeting_id, u.item_id, i.number as item_number,
    i.title as item_title, u.seq, u.kind, u.is_opinion, u.text, u.member_id,
    coalesce(p.name, u.speaker_name) as speaker_name, u.is_sample, o.id as opinion_id
  from councils.utterances u
  join councils.meetings t on (t.city, t.id) = (u.city, u.meeting_id)
  join councils.bodies b on (b.city, b.id) = (t.city, t.body_id)
  join councils.items i on (i.city, i.id) = (u.city, u.item_id)
  left join councils.members m on (m.city, m.id) = (u.city, u.member_id)
  left join councils.people p on (p.city, p.id) = (m.city, m.person_id)
  left join councils.opinions o on (o.city, o.utterance_id) = (u.city, u.id)
  where u.city = ${here.city} and ${may.seeBodies(here.person)} and ${which}`

/** What was said in a meeting as an opinion or a wish, and what became of it. */
export function candidatesOf(here: Here, meetingId: string): Promise<Candidate[]> {
  return here.db.many(
    Candidate,
    sql`${candidates(
      here,
      sql`u.meeting_id = ${meetingId}::uuid and (u.kind in ('意見', '要望') or u.is_opinion)`,
    )} order by u.seq limit 500`,
  )
}

/** @throws {Missing} there is no such utterance */
export function candidateOf(here: Here, utteranceId: string): Promise<Candidate> {
  return here.db.one(Candidate, candidates(here, sql`u.id = ${utteranceId}::uuid`))
}

const MeetingHead = z.object({
  id: z.uuid(),
  bodyId: z.uuid(),
  bodyName: z.string(),
  number: z.number(),
  title: z.string(),
  heldOn: localDate(),
})

/** @throws {Missing} there is none, or the body is not known to this person */
export function meetingHeadOf(here: Here, meetingId: string): Promise<z.infer<typeof MeetingHead>> {
  return here.db.one(
    MeetingHead,
    sql`select t.id, b.id as body_id, b.name as body_name, t.number, t.title, t.held_on
      from councils.meetings t
      join councils.bodies b on (b.city, b.id) = (t.city, t.body_id)
      where t.city = ${here.city} and t.id = ${meetingId}::uuid and ${bodyMayBeKnown(here)}`,
  )
}

const Named = z.object({ id: z.uuid(), name: z.string() })

/** Who held a seat on that day, for a paper that a member handed in. The body was loaded through the person. */
export function membersAt(
  here: Here,
  bodyId: string,
  day: LocalDate,
): Promise<z.infer<typeof Named>[]> {
  return here.db.many(
    Named,
    sql`select m.id, p.name from councils.members m
      join councils.people p on (p.city, p.id) = (m.city, m.person_id)
      where m.city = ${here.city} and m.body_id = ${bodyId}::uuid and ${inOffice(day)}
      order by p.kana collate "C", p.id`,
  )
}

/** The items of a meeting in their order. The meeting was loaded through the person. */
export function itemsOfMeeting(here: Here, meetingId: string): Promise<z.infer<typeof Named>[]> {
  return here.db.many(
    Named,
    sql`select id, number || '　' || title as name from councils.items
      where city = ${here.city} and meeting_id = ${meetingId}::uuid order by number`,
  )
}
