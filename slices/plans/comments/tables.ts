import { z } from 'zod'
import { type LocalDate, localDate } from '#packages/japan'
import { type Here, type Sql, sql } from '#platform'
import { setting } from '#platform/settings'

export const nameNeeded = setting('plans.comment-name-needed', z.enum(['no', 'yes']), 'no', {
  label: '意見公募で、記名のない意見を受け付けるか',
  source: '運用上の初期値（記名のない意見も読み、答える）',
  toBeChecked: true,
  choices: { no: '記名がなくても受け付ける', yes: '記名を求める' },
})

/** A letter as it came. Its sender and its words are for those who answer, and for nobody else. */
export type Comment = z.infer<typeof Comment>
const Comment = z.object({
  id: z.uuid(),
  roundId: z.uuid(),
  versionId: z.uuid(),
  planId: z.uuid(),
  number: z.number(),
  channel: z.string(),
  senderKind: z.string(),
  senderName: z.string(),
  senderPlace: z.string(),
  contact: z.string(),
  rawText: z.string(),
  nodeId: z.uuid().nullable(),
  receivedOn: localDate(),
  enteredName: z.string(),
  items: z.number(),
  answered: z.number(),
})

const seen = (here: Here, which: Sql) => sql`
  select c.id, c.round_id, r.version_id, v.plan_id, c.number, c.channel, c.sender_kind,
    c.sender_name, c.sender_place, c.contact, c.raw_text, c.node_id, c.received_on, c.entered_name,
    (select count(*)::int from plans.comment_items i
      where i.city = ${here.city} and i.comment_id = c.id) as items,
    (select count(*)::int from plans.comment_items i
      where i.city = ${here.city} and i.comment_id = c.id and i.answer_id is not null) as answered
  from plans.comments c
  join plans.comment_rounds r on (r.city, r.id) = (c.city, c.round_id)
  join plans.versions v on (v.city, v.id) = (r.city, r.version_id)
  where c.city = ${here.city} and ${which}`

/** The letters of a round in the order of their numbers, a page from one on. */
export function commentsOf(here: Here, roundId: string, from: number): Promise<Comment[]> {
  return here.db.many(
    Comment,
    sql`${seen(here, sql`c.round_id = ${roundId}::uuid and c.number >= ${from}`)}
      order by c.number limit 51`,
  )
}

/** @throws {Missing} there is none in this city */
export function commentSeenBy(here: Here, commentId: string): Promise<Comment> {
  return here.db.one(Comment, seen(here, sql`c.id = ${commentId}::uuid`))
}

/** Who wrote about a version, for the proof that none of them is named in what is published. */
export function sendersOf(
  here: Here,
  versionId: string,
): Promise<{ senderName: string; contact: string }[]> {
  return here.db.many(
    z.object({ senderName: z.string(), contact: z.string() }),
    sql`select distinct c.sender_name, c.contact from plans.comments c
      join plans.comment_rounds r on (r.city, r.id) = (c.city, c.round_id)
      where c.city = ${here.city} and r.city = ${here.city} and r.version_id = ${versionId}::uuid
        and (c.sender_name, c.contact) <> ('', '')`,
  )
}

export function keepComment(
  here: Here,
  came: {
    roundId: string
    channel: string
    senderKind: string
    name: string
    place: string
    contact: string
    text: string
    nodeId: string | null
    receivedOn: LocalDate
    enteredName: string
  },
): Promise<{ id: string; number: number }> {
  return here.db.one(
    z.object({ id: z.uuid(), number: z.number() }),
    sql`insert into plans.comments (city, round_id, number, channel, sender_kind, sender_name,
        sender_place, contact, raw_text, node_id, received_on, received_at, entered_name)
      values (${here.city}, ${came.roundId},
        (select count(*)::int + 1 from plans.comments
          where city = ${here.city} and round_id = ${came.roundId}::uuid),
        ${came.channel}, ${came.senderKind}, ${came.name}, ${came.place}, ${came.contact},
        ${came.text}, ${came.nodeId}, ${came.receivedOn}, ${here.now}, ${came.enteredName})
      returning id, number`,
  )
}

/** How many letters came through the form within the last hour and day. */
export function commentsBefore(here: Here): Promise<{ inAnHour: number; inADay: number }> {
  const since = (hours: number) => new Date(Date.parse(here.now) - hours * 3_600_000).toISOString()
  return here.db.one(
    z.object({ inAnHour: z.number(), inADay: z.number() }),
    sql`select (count(*) filter (where received_at > ${since(1)}))::int as in_an_hour,
        count(*)::int as in_a_day
      from plans.comments
      where city = ${here.city} and channel = 'フォーム' and received_at > ${since(24)}`,
  )
}

/** One point of a letter, as it will be published. */
export type Item = z.infer<typeof Item>
const Item = z.object({
  id: z.uuid(),
  commentId: z.uuid(),
  commentNumber: z.number(),
  number: z.number(),
  nodeId: z.uuid().nullable(),
  nodeLabel: z.string().nullable(),
  summary: z.string(),
  answerId: z.uuid().nullable(),
})

const items = (here: Here, which: Sql) => sql`
  select i.id, i.comment_id, c.number as comment_number, i.number, i.node_id,
    (select n.number || ' ' || n.title from plans.nodes n where n.city = ${here.city}
      and n.version_id = i.version_id and n.id = i.node_id) as node_label,
    i.summary, i.answer_id
  from plans.comment_items i
  join plans.comments c on (c.city, c.id) = (i.city, i.comment_id)
  where i.city = ${here.city} and ${which}
  order by i.number`

/** All points that were made about a version, whichever round they came in. */
export function itemsOf(here: Here, versionId: string): Promise<Item[]> {
  return here.db.many(Item, sql`${items(here, sql`i.version_id = ${versionId}::uuid`)} limit 5000`)
}

export function itemsOfComment(here: Here, commentId: string): Promise<Item[]> {
  return here.db.many(Item, sql`${items(here, sql`i.comment_id = ${commentId}::uuid`)} limit 200`)
}

export function keepItem(
  here: Here,
  made: { versionId: string; commentId: string; nodeId: string | null; summary: string },
): Promise<{ id: string; number: number }> {
  return here.db.one(
    z.object({ id: z.uuid(), number: z.number() }),
    sql`insert into plans.comment_items (city, version_id, comment_id, number, node_id, summary)
      values (${here.city}, ${made.versionId}, ${made.commentId},
        (select coalesce(max(number), 0) + 1 from plans.comment_items
          where city = ${here.city} and version_id = ${made.versionId}::uuid),
        ${made.nodeId}, ${made.summary})
      returning id, number`,
  )
}

export async function dropItem(here: Here, itemId: string): Promise<void> {
  await here.db.run(sql`
    delete from plans.comment_items where city = ${here.city} and id = ${itemId}::uuid`)
}
