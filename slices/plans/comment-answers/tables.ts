import { z } from 'zod'
import { type Here, type Sql, sql } from '#platform'
import { type AnswerClass, answerClasses } from './rules.ts'

/** What the city thinks of one or more points that say the same. */
export type Answer = z.infer<typeof Answer>
const Answer = z.object({
  id: z.uuid(),
  versionId: z.uuid(),
  planId: z.uuid(),
  answerClass: z.enum(answerClasses),
  answerText: z.string(),
  changedNodeId: z.uuid().nullable(),
  changedLabel: z.string().nullable(),
  changeText: z.string(),
  writtenName: z.string(),
  approvedAt: z.string().nullable(),
  approvedName: z.string(),
  version: z.number(),
})

const seen = (here: Here, which: Sql) => sql`
  select a.id, a.version_id, v.plan_id, a.answer_class, a.answer_text, a.changed_node_id,
    (select n.number || ' ' || n.title from plans.nodes n where n.city = ${here.city}
      and n.version_id = a.version_id and n.id = a.changed_node_id) as changed_label,
    a.change_text, a.written_name, a.approved_at, a.approved_name, a.version
  from plans.comment_answers a
  join plans.versions v on (v.city, v.id) = (a.city, a.version_id)
  where a.city = ${here.city} and ${which}`

export function answersOf(here: Here, versionId: string): Promise<Answer[]> {
  return here.db.many(
    Answer,
    sql`${seen(here, sql`a.version_id = ${versionId}::uuid`)} order by a.written_at, a.id limit 2000`,
  )
}

/** @throws {Missing} there is none in this city */
export function answerSeenBy(here: Here, answerId: string): Promise<Answer> {
  return here.db.one(Answer, seen(here, sql`a.id = ${answerId}::uuid`))
}

type Typed = {
  readonly answerClass: AnswerClass
  readonly answerText: string
  readonly changedNodeId: string | null
  readonly changeText: string
}

export function keepAnswer(here: Here, versionId: string, typed: Typed): Promise<string> {
  return here.db.value(
    z.uuid(),
    sql`insert into plans.comment_answers (city, version_id, answer_class, answer_text,
        changed_node_id, change_text, written_at, written_name)
      values (${here.city}, ${versionId}, ${typed.answerClass}, ${typed.answerText},
        ${typed.changedNodeId}, ${typed.changeText}, ${here.now}, ${here.person.name})
      returning id`,
  )
}

export async function rewriteAnswer(here: Here, answerId: string, typed: Typed): Promise<void> {
  await here.db.run(sql`
    update plans.comment_answers set answer_class = ${typed.answerClass},
      answer_text = ${typed.answerText}, changed_node_id = ${typed.changedNodeId},
      change_text = ${typed.changeText}, written_at = ${here.now},
      written_name = ${here.person.name}, version = version + 1
    where city = ${here.city} and id = ${answerId}::uuid`)
}

/** These points, and no others, are answered by it. */
export async function groupUnder(
  here: Here,
  answerId: string,
  itemIds: readonly string[],
): Promise<void> {
  await here.db.run(sql`
    update plans.comment_items set answer_id = null
    where city = ${here.city} and answer_id = ${answerId}::uuid and id <> all(${itemIds}::uuid[])`)
  await here.db.run(sql`
    update plans.comment_items set answer_id = ${answerId}::uuid
    where city = ${here.city} and id = any(${itemIds}::uuid[])`)
}

/** What keeps a version from becoming 案: letters not split, points not answered, by their numbers. */
export async function openPoints(
  here: Here,
  versionId: string,
): Promise<{ unsplit: number[]; unanswered: number[] }> {
  return here.db.one(
    z.object({ unsplit: z.array(z.number()), unanswered: z.array(z.number()) }),
    sql`select
        coalesce((select array_agg(c.number order by c.number) from plans.comments c
          join plans.comment_rounds r on (r.city, r.id) = (c.city, c.round_id)
          where c.city = ${here.city} and r.version_id = ${versionId}::uuid
            and not exists (select from plans.comment_items i
              where i.city = ${here.city} and i.comment_id = c.id)), '{}') as unsplit,
        coalesce((select array_agg(i.number order by i.number) from plans.comment_items i
          where i.city = ${here.city} and i.version_id = ${versionId}::uuid
            and i.answer_id is null), '{}') as unanswered`,
  )
}

export async function approveAnswers(here: Here, versionId: string): Promise<void> {
  await here.db.run(sql`
    update plans.comment_answers set approved_at = ${here.now}, approved_name = ${here.person.name}
    where city = ${here.city} and version_id = ${versionId}::uuid`)
}
