import { z } from 'zod'
import { localDate } from '#packages/japan'
import { type Here, hasRole, type Sql, sql } from '#platform'
import { answerClasses } from '../answers/rules.ts'
import { nameModes } from '../bodies/rules.ts'
import { bodyMayBeKnown } from '../bodies/tables.ts'
import { setOf } from '../changes/tables.ts'
import { placeAnswers } from '../opinion-places/tables.ts'
import type { Speaker } from './rules.ts'

export type Opinion = z.infer<typeof Opinion>

/** Whoever said it, as the rule of names asks for them. */
export function speakerOf(opinion: Opinion): Speaker {
  return {
    name: opinion.speakerName,
    publishesName: opinion.publishesName,
    rank: opinion.rank,
    meetingNumber: opinion.meetingNumber,
    isMember: opinion.memberId !== null,
  }
}
const Opinion = z.object({
  id: z.uuid(),
  bodyId: z.uuid(),
  bodyName: z.string(),
  sectionId: z.uuid().nullable(),
  nameMode: z.enum(nameModes),
  meetingId: z.uuid(),
  meetingNumber: z.number(),
  heldOn: localDate(),
  publishedOn: localDate().nullable(),
  itemId: z.uuid(),
  itemNumber: z.number(),
  itemTitle: z.string(),
  isClosed: z.boolean(),
  utteranceId: z.uuid().nullable(),
  said: z.string(),
  publicText: z.string(),
  memberId: z.uuid().nullable(),
  speakerName: z.string(),
  publishesName: z.boolean(),
  rank: z.number().nullable(),
  accountId: z.uuid().nullable(),
  number: z.number(),
  restated: z.string(),
  objection: z.string(),
  objectedAt: z.string().nullable(),
  objectedName: z.string(),
  groupId: z.uuid(),
  answerId: z.uuid(),
  answerClass: z.enum(answerClasses).nullable(),
  sortedAt: z.string(),
  sortedName: z.string(),
  isTold: z.boolean(),
  isSample: z.boolean(),
  version: z.number(),
})

/** Its minutes are public and its item was open: then everybody may know of it. */
export const isForEverybody = sql`(t.published_on is not null and not i.is_closed)`

/**
 * Staff who see bodies see their opinions; a member those of the own bodies, and always the own;
 * everybody what stands in public minutes.
 */
const mayBeKnown = (here: Here): Sql => sql`
  (${isForEverybody} or ${hasRole(here.person, 'system')} or ${bodyMayBeKnown(here)}
    or p.account_id = ${here.person.id}::uuid)`

const columns = sql`o.id, o.body_id, b.name as body_name, b.section_id, b.name_mode, o.meeting_id,
  t.number as meeting_number, t.held_on, t.published_on, o.item_id, i.number as item_number,
  i.title as item_title, i.is_closed, o.utterance_id, coalesce(u.text, o.written) as said,
  coalesce(u.public_text, o.written) as public_text, o.member_id,
  coalesce(p.name, o.speaker_name) as speaker_name,
  coalesce(m.publishes_name, false) as publishes_name,
  p.account_id, o.number, o.restated, o.objection, o.objected_at, o.objected_name, o.group_id,
  o.answer_id, (select a.approved_class from councils.answers a
    where a.city = o.city and a.id = o.answer_id) as answer_class, o.sorted_at, o.sorted_name, o.is_told, o.is_sample, o.version`

/** `rank`: how many members had spoken in that meeting before this one first did; counted once a meeting. */
const joined = (here: Here, which: Sql) => sql`
  with found as (
  select ${columns} from councils.opinions o
  join councils.bodies b on (b.city, b.id) = (o.city, o.body_id)
  join councils.meetings t on (t.city, t.id) = (o.city, o.meeting_id)
  join councils.items i on (i.city, i.id) = (o.city, o.item_id)
  left join councils.utterances u on (u.city, u.id) = (o.city, o.utterance_id)
  left join councils.members m on (m.city, m.id) = (o.city, o.member_id)
  left join councils.people p on (p.city, p.id) = (m.city, m.person_id)
  where o.city = ${here.city} and ${which}
  ), ranked as (
  select f.meeting_id, f.member_id,
    (rank() over (partition by f.meeting_id order by min(f.seq)) - 1)::int as rank
  from councils.utterances f
  where f.city = ${here.city} and f.member_id is not null
    and f.meeting_id in (select meeting_id from found)
  group by f.meeting_id, f.member_id)
  select x.*, r.rank from found x
  left join ranked r on (r.meeting_id, r.member_id) = (x.meeting_id, x.member_id)`

const seen = (here: Here, which: Sql) => joined(here, sql`${mayBeKnown(here)} and ${which}`)

/** @throws {Missing} there is none, or not for this person: alike */
export function opinionSeenBy(here: Here, opinionId: string): Promise<Opinion> {
  return here.db.one(Opinion, seen(here, sql`o.id = ${opinionId}::uuid`))
}

/** The opinions of a body that this person may know of, in the order of their numbers. */
export function opinionsOfBody(here: Here, bodyId: string): Promise<Opinion[]> {
  return here.db.many(
    Opinion,
    sql`${seen(here, sql`o.body_id = ${bodyId}::uuid`)} order by x.number limit 20000`,
  )
}

/** Those of a body that share some answers and that this person may know of. */
export function opinionsOfAnswers(
  here: Here,
  bodyId: string,
  answerIds: readonly string[],
): Promise<Opinion[]> {
  return here.db.many(
    Opinion,
    sql`${seen(
      here,
      sql`o.body_id = ${bodyId}::uuid and o.answer_id = any(${answerIds}::uuid[])`,
    )} order by x.number`,
  )
}

export function opinionsOfMeeting(here: Here, meetingId: string): Promise<Opinion[]> {
  return here.db.many(
    Opinion,
    sql`${seen(here, sql`o.meeting_id = ${meetingId}::uuid`)} order by x.number limit 500`,
  )
}

/** The opinions that share an answer and that this person may know of. */
export function opinionsOfAnswer(here: Here, answerId: string): Promise<Opinion[]> {
  return here.db.many(
    Opinion,
    sql`${seen(here, sql`o.answer_id = ${answerId}::uuid`)} order by x.number`,
  )
}

/** What this member said, in every body, the latest first. */
export function ownOpinions(here: Here): Promise<Opinion[]> {
  return here.db.many(
    Opinion,
    sql`${joined(here, sql`p.account_id = ${here.person.id}::uuid`)}
      order by x.held_on desc, x.number limit 300`,
  )
}

/** Those whose minutes became public since they were last told to the thread. */
export function opinionsToTell(here: Here): Promise<Opinion[]> {
  return here.db.many(
    Opinion,
    sql`${joined(here, sql`not o.is_told and ${isForEverybody}`)} order by x.number limit 300`,
  )
}

export type NewOpinion = {
  readonly bodyId: string
  readonly meetingId: string
  readonly itemId: string
  readonly utteranceId: string | null
  readonly memberId: string | null
  readonly speakerName: string
  readonly written: string
  readonly restated: string
  readonly answerId: string
  /** The group of another opinion; null begins its own. */
  readonly groupId: string | null
  readonly isSample: boolean
}

export async function keepOpinion(here: Here, made: NewOpinion): Promise<string> {
  const id = await here.db.value(
    z.uuid(),
    sql`insert into councils.opinions (city, id, body_id, meeting_id, item_id, utterance_id, member_id,
        speaker_name, written, number, restated, group_id, answer_id, sorted_at, sorted_name, is_sample)
      select ${here.city}, n.id, ${made.bodyId}::uuid, ${made.meetingId}::uuid,
        ${made.itemId}::uuid, ${made.utteranceId}::uuid, ${made.memberId}::uuid,
        ${made.speakerName}, ${made.written},
        (select coalesce(max(l.number), 0) + 1 from councils.opinions l
          where l.city = ${here.city} and l.body_id = ${made.bodyId}::uuid),
        ${made.restated}, coalesce(${made.groupId}::uuid, n.id), ${made.answerId}::uuid,
        ${here.now}::timestamptz, ${here.person.name}, ${made.isSample}
      from (select gen_random_uuid() as id) n
      returning id`,
  )
  await here.db.run(sql`update councils.utterances set is_sorted = true
    where city = ${here.city} and id = ${made.utteranceId}::uuid`)
  await placeAnswers(here, [made.answerId])
  return id
}

/** Writes fields of one opinion and its next version. */
export async function writeOpinion(
  here: Here,
  opinionId: string,
  change: Partial<
    Pick<Opinion, 'restated' | 'objection' | 'objectedAt' | 'objectedName' | 'isTold'>
  >,
): Promise<void> {
  await here.db.run(sql`update councils.opinions set ${setOf(change)}, version = version + 1
    where city = ${here.city} and id = ${opinionId}::uuid`)
}

type Group = Pick<Opinion, 'groupId' | 'answerId'>

/** The whole group of one answer takes another. */
export async function moveGroup(here: Here, from: Group, to: Group): Promise<void> {
  await here.db.run(sql`
    update councils.opinions set group_id = ${to.groupId}::uuid, answer_id = ${to.answerId}::uuid,
      version = version + 1
    where city = ${here.city} and group_id = ${from.groupId}::uuid`)
  await placeAnswers(here, [from.answerId, to.answerId])
}

/** Out of its group, to a group and an answer of its own. */
export async function partFromGroup(here: Here, from: Opinion, to: Group): Promise<void> {
  await here.db.run(sql`
    update councils.opinions set group_id = ${to.groupId}::uuid, answer_id = ${to.answerId}::uuid,
      version = version + 1
    where city = ${here.city} and id = ${from.id}::uuid`)
  await placeAnswers(here, [from.answerId, to.answerId])
}

/** Accounts of those who sit in a body today: they may read its opinions before the minutes are public. */
export async function accountsOfBody(here: Here, bodyId: string): Promise<string[]> {
  const rows = await here.db.many(
    z.object({ accountId: z.uuid() }),
    sql`select distinct p.account_id from councils.members m
      join councils.people p on (p.city, p.id) = (m.city, m.person_id)
      where m.city = ${here.city} and m.body_id = ${bodyId}::uuid and p.account_id is not null
        and m.appointed_on is not null and m.term_from <= ${here.today}
        and m.term_to >= ${here.today} and (m.ended_on is null or m.ended_on > ${here.today})`,
  )
  return rows.map(({ accountId }) => accountId)
}
