import { z } from 'zod'
import { type LocalDate, localDate } from '#packages/japan'
import { type Here, idInPid, json, type Sql, sql } from '#platform'
import type { PlanNode } from '../nodes/tables.ts'

/** A node of the draft as it was published. */
const DraftNode = z.object({
  id: z.uuid(),
  depth: z.number(),
  level: z.string(),
  number: z.string(),
  title: z.string(),
  body: z.string(),
})
export type DraftNode = z.infer<typeof DraftNode>

export type CommentRound = z.infer<typeof CommentRound>
const CommentRound = z.object({
  id: z.uuid(),
  versionId: z.uuid(),
  planId: z.uuid(),
  planName: z.string(),
  versionNumber: z.number(),
  sectionName: z.string().nullable(),
  number: z.number(),
  publishedOn: localDate(),
  closesOn: localDate(),
  shortReason: z.string(),
  who: z.string(),
  channels: z.array(z.string()),
  papers: z.string(),
  basis: z.string(),
  closedAt: z.string().nullable(),
  cancelledAt: z.string().nullable(),
  cancelReason: z.string(),
  answeredOn: localDate().nullable(),
  persons: z.number(),
  letters: z.number(),
  items: z.number(),
})

const seen = (here: Here, which: Sql) => sql`
  select r.id, r.version_id, v.plan_id, p.name as plan_name, v.number as version_number,
    s.name as section_name, r.number, r.published_on, r.closes_on, r.short_reason, r.who, r.channels,
    r.papers, r.basis, r.closed_at, r.cancelled_at, r.cancel_reason, r.answered_on,
    (select count(distinct case when c.sender_name = '' then c.id::text
        else c.sender_name || ' ' || c.contact end)::int
      from plans.comments c where c.city = ${here.city} and c.round_id = r.id) as persons,
    (select count(*)::int from plans.comments c
      where c.city = ${here.city} and c.round_id = r.id) as letters,
    (select count(*)::int from plans.comment_items i
      join plans.comments c on (c.city, c.id) = (i.city, i.comment_id)
      where i.city = ${here.city} and c.round_id = r.id) as items
  from plans.comment_rounds r
  join plans.versions v on (v.city, v.id) = (r.city, r.version_id)
  join plans.plans p on (p.city, p.id) = (v.city, v.plan_id)
  left join platform.sections s on (s.city, s.id) = (p.city, p.section_id)
  where r.city = ${here.city} and ${which}`

/** The rounds of a town, the latest first; every one of them was published. */
export function roundsSeenBy(here: Here): Promise<CommentRound[]> {
  return here.db.many(
    CommentRound,
    sql`${seen(here, sql`true`)} order by r.published_on desc, r.id limit 100`,
  )
}

/** @throws {Missing} there is none in this city */
export function roundSeenBy(here: Here, roundId: string): Promise<CommentRound> {
  return here.db.one(CommentRound, seen(here, sql`r.id = ${roundId}::uuid`))
}

/** By the public id, which names the city. @throws {Missing} it is broken or of another city */
export function roundByPid(here: Here, roundPid: string): Promise<CommentRound> {
  return roundSeenBy(here, idInPid(roundPid, here.city))
}

export function roundsOf(here: Here, versionId: string): Promise<CommentRound[]> {
  return here.db.many(
    CommentRound,
    sql`${seen(here, sql`r.version_id = ${versionId}::uuid`)} order by r.number desc limit 50`,
  )
}

/** The draft as it was published. */
export function draftOf(here: Here, roundId: string): Promise<DraftNode[]> {
  return here.db.value(
    z.array(DraftNode),
    sql`select draft from plans.comment_rounds
      where city = ${here.city} and id = ${roundId}::uuid`,
  )
}

export function keepRound(
  here: Here,
  round: {
    versionId: string
    publishedOn: LocalDate
    closesOn: LocalDate
    shortReason: string
    who: string
    channels: readonly string[]
    papers: string
    basis: string
    nodes: readonly PlanNode[]
  },
): Promise<string> {
  const draft = round.nodes.map(({ id, depth, level, number, title, body }) => ({
    ...{ id, depth, level, number, title, body },
  }))
  return here.db.value(
    z.uuid(),
    sql`insert into plans.comment_rounds (city, version_id, number, published_on, closes_on,
        short_reason, who, channels, papers, basis, draft, opened_name)
      values (${here.city}, ${round.versionId},
        (select count(*)::int + 1 from plans.comment_rounds
          where city = ${here.city} and version_id = ${round.versionId}::uuid),
        ${round.publishedOn}, ${round.closesOn}, ${round.shortReason}, ${round.who},
        ${round.channels}::text[], ${round.papers}, ${round.basis}, ${json(draft)},
        ${here.person.name})
      returning id`,
  )
}

/** The rounds whose last day is past and which nobody has closed. */
export function roundsPastTheirEnd(here: Here): Promise<CommentRound[]> {
  return here.db.many(
    CommentRound,
    sql`${seen(here, sql`r.closed_at is null and r.cancelled_at is null and r.closes_on < ${here.today}`)}
      limit 100`,
  )
}

export async function closeRound(here: Here, roundId: string): Promise<void> {
  await here.db.run(sql`
    update plans.comment_rounds set closed_at = ${here.now}
    where city = ${here.city} and id = ${roundId}::uuid`)
}

export async function cancelRound(here: Here, roundId: string, reason: string): Promise<void> {
  await here.db.run(sql`
    update plans.comment_rounds set cancelled_at = ${here.now}, cancel_reason = ${reason}
    where city = ${here.city} and id = ${roundId}::uuid`)
}

export async function markAnswered(here: Here, versionId: string): Promise<void> {
  await here.db.run(sql`
    update plans.comment_rounds set answered_on = ${here.today}
    where city = ${here.city} and version_id = ${versionId}::uuid`)
}

const Waiting = z.object({
  planId: z.uuid(),
  versionId: z.uuid(),
  planName: z.string(),
  open: z.number(),
})

/** The closed rounds of which something is not split or not answered yet, with how much. */
export function roundsToAnswer(here: Here): Promise<z.infer<typeof Waiting>[]> {
  return here.db.many(
    Waiting,
    sql`select v.plan_id, v.id as version_id, p.name as plan_name,
        ((select count(*) from plans.comment_items i where i.city = ${here.city}
          and i.version_id = v.id and i.answer_id is null)
        + (select count(*) from plans.comments c
          join plans.comment_rounds r on (r.city, r.id) = (c.city, c.round_id)
          where c.city = ${here.city} and r.version_id = v.id and not exists (
            select from plans.comment_items i
            where i.city = ${here.city} and i.comment_id = c.id)))::int as open
      from plans.versions v
      join plans.plans p on (p.city, p.id) = (v.city, v.plan_id)
      where v.city = ${here.city} and v.state = '意見整理' limit 20`,
  )
}
