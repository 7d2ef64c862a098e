import { z } from 'zod'
import { localDate } from '#packages/japan'
import { type Here, type Sql, sql } from '#platform'
import { answerClasses } from '../answers/rules.ts'
import { setOf } from '../changes/tables.ts'

export type Vision = z.infer<typeof Vision>
const Vision = z.object({
  id: z.uuid(),
  backingKey: z.uuid(),
  leaderKind: z.string(),
  leaderName: z.string(),
  leaderId: z.uuid(),
  publishedOn: localDate().nullable(),
  answerId: z.uuid().nullable(),
  answerClass: z.enum(answerClasses).nullable(),
  answeredOn: localDate().nullable(),
  linkedOn: localDate().nullable(),
  lastSignOn: localDate(),
  signAskedOn: localDate().nullable(),
  endedOn: localDate().nullable(),
  endedReason: z.string(),
  isSample: z.boolean(),
  version: z.number(),
  /** Of the text that stands: the published one for everybody, the last for its leader and the city. */
  textId: z.uuid(),
  number: z.number(),
  title: z.string(),
  titleEn: z.string(),
  area: z.string(),
  cluster: z.string(),
  horizonYear: z.number(),
  picture: z.string(),
  firstThing: z.string(),
  secondThing: z.string(),
  thirdThing: z.string(),
  asked: z.string(),
  indicators: z.string(),
  submittedOn: localDate().nullable(),
  textPublishedOn: localDate().nullable(),
  returnedOn: localDate().nullable(),
  returnedName: z.string(),
  returnedWhy: z.string(),
})

const seen = (here: Here, ofText: Sql, which: Sql) => sql`
  select v.id, v.backing_key, v.leader_kind, v.leader_name, v.leader_id, v.published_on, v.answer_id,
    (select s.approved_class from councils.answers s
    where s.city = v.city and s.id = v.answer_id) as answer_class, v.answered_on, v.linked_on, v.last_sign_on, v.sign_asked_on, v.ended_on,
    v.ended_reason, v.is_sample, v.version, t.id as text_id, t.number, t.title, t.title_en, t.area,
    t.cluster, t.horizon_year, t.picture, t.first_thing, t.second_thing, t.third_thing, t.asked,
    t.indicators, t.submitted_on, t.published_on as text_published_on, t.returned_on,
    t.returned_name, t.returned_why
  from councils.visions v
  join councils.vision_texts t on (t.city, t.vision_id) = (v.city, v.id)
    and t.number = (select max(x.number) from councils.vision_texts x
      where x.city = v.city and x.vision_id = v.id and ${ofText})
  where v.city = ${here.city} and ${which}`

const lastText = sql`true`
const publishedText = sql`x.published_on is not null`
const submittedText = sql`x.submitted_on is not null`

/** What this account leads, the latest first. */
export function ownVisions(here: Here): Promise<Vision[]> {
  return here.db.many(
    Vision,
    sql`${seen(here, lastText, sql`v.leader_id = ${here.person.id}::uuid`)}
      order by v.begun_at desc limit 100`,
  )
}

/** @throws {Missing} there is none, or somebody else leads it */
export function ownVision(here: Here, visionId: string): Promise<Vision> {
  return here.db.one(
    Vision,
    seen(here, lastText, sql`v.id = ${visionId}::uuid and v.leader_id = ${here.person.id}::uuid`),
  )
}

/** What was submitted to the city, those that wait first; drafts are their leaders' own. */
export function visionsSubmitted(here: Here): Promise<Vision[]> {
  return here.db.many(
    Vision,
    sql`${seen(here, submittedText, sql`true`)}
      order by (t.published_on is null) desc, t.submitted_on desc, v.id limit 300`,
  )
}

/** @throws {Missing} there is none, or it was never submitted */
export function visionSubmitted(here: Here, visionId: string): Promise<Vision> {
  return here.db.one(Vision, seen(here, submittedText, sql`v.id = ${visionId}::uuid`))
}

export function visionOfAnswer(here: Here, answerId: string): Promise<Vision> {
  return here.db.one(Vision, seen(here, publishedText, sql`v.answer_id = ${answerId}::uuid`))
}

/** Published visions, for everybody. */
export function visionsPublished(here: Here): Promise<Vision[]> {
  return here.db.many(
    Vision,
    sql`${seen(here, publishedText, sql`v.published_on is not null`)}
      order by (v.ended_on is null) desc, v.published_on desc, v.id limit 300`,
  )
}

/** @throws {Missing} there is none, or it is not published */
export function visionPublished(here: Here, visionId: string): Promise<Vision> {
  return here.db.one(
    Vision,
    seen(here, publishedText, sql`v.id = ${visionId}::uuid and v.published_on is not null`),
  )
}

/** By the address that its leader hands on. @throws {Missing} there is none, or it has ended */
export function visionToBack(here: Here, backingKey: string): Promise<Vision> {
  return here.db.one(
    Vision,
    seen(here, lastText, sql`v.backing_key = ${backingKey}::uuid and v.ended_on is null`),
  )
}

/** Those that are alive, for the yearly silence. */
export function visionsAlive(here: Here): Promise<Vision[]> {
  return here.db.many(
    Vision,
    sql`${seen(here, publishedText, sql`v.published_on is not null and v.ended_on is null`)}
      order by v.last_sign_on limit 500`,
  )
}

export function keepVision(
  here: Here,
  leader: { readonly kind: string; readonly name: string; readonly isSample: boolean },
): Promise<{ id: string; backingKey: string }> {
  return here.db.one(
    z.object({ id: z.uuid(), backingKey: z.uuid() }),
    sql`insert into councils.visions
        (city, leader_kind, leader_name, leader_id, begun_at, last_sign_on, is_sample)
      values (${here.city}, ${leader.kind}, ${leader.name}, ${here.person.id}::uuid, ${here.now},
        ${here.today}, ${leader.isSample})
      returning id, backing_key`,
  )
}

/** Writes fields of a vision and its next version. */
export async function writeVision(
  here: Here,
  visionId: string,
  change: Partial<
    Pick<
      Vision,
      | 'publishedOn'
      | 'answerId'
      | 'answeredOn'
      | 'linkedOn'
      | 'lastSignOn'
      | 'signAskedOn'
      | 'endedOn'
      | 'endedReason'
    >
  >,
): Promise<void> {
  await here.db.run(sql`update councils.visions set ${setOf(change)}, version = version + 1
    where city = ${here.city} and id = ${visionId}::uuid`)
}

const YearLine = z.object({ fiscalYear: z.number(), line: z.string(), writtenAt: z.string() })
export type YearLine = z.infer<typeof YearLine>

export function yearLinesOf(here: Here, visionId: string): Promise<YearLine[]> {
  return here.db.many(
    YearLine,
    sql`select fiscal_year, line, written_at from councils.vision_years
      where city = ${here.city} and vision_id = ${visionId}::uuid order by fiscal_year desc`,
  )
}

export async function keepYearLine(here: Here, visionId: string, line: string): Promise<void> {
  await here.db.run(sql`
    insert into councils.vision_years (city, vision_id, fiscal_year, line, written_at)
    values (${here.city}, ${visionId}::uuid, ${here.fiscalYear}, ${line}, ${here.now})
    on conflict (city, vision_id, fiscal_year)
      do update set line = excluded.line, written_at = excluded.written_at`)
}
