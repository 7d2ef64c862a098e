import { z } from 'zod'
import { localDate } from '#packages/japan'
import { type Here, isStaff, type Sql, sql } from '#platform'

/** A goal 目標 of a plan as the version in force says it, or the draft where none is in force yet. */
export type Goal = z.infer<typeof Goal>
const Goal = z.object({
  id: z.uuid(),
  planId: z.uuid(),
  planName: z.string(),
  adoptedOn: localDate().nullable(),
  parentId: z.uuid().nullable(),
  level: z.string(),
  number: z.string(),
  title: z.string(),
  body: z.string(),
  sectionId: z.uuid().nullable(),
  sectionName: z.string().nullable(),
  isAdopted: z.boolean(),
  endedOn: localDate().nullable(),
  endReason: z.string(),
  version: z.number(),
  indicators: z.number(),
})

/** Goals of a draft are read outside the hall once the draft has been published. */
export const seesGoal = (here: Here) =>
  isStaff(here.person) || here.person.roles.includes('system')
    ? sql`true`
    : sql`(g.is_adopted or exists (select from plans.nodes n
        join plans.versions v on (v.city, v.id) = (n.city, n.version_id)
        where n.city = ${here.city} and n.id = g.id and v.state not in ('構想', '素案', '取りやめ')))`

const seen = (here: Here, which: Sql) => sql`
  select g.id, g.plan_id, p.name as plan_name, p.adopted_on, g.parent_id, g.level, g.number,
    g.title, g.body, g.section_id, s.name as section_name, g.is_adopted, g.ended_on, g.end_reason, g.version,
    (select count(*)::int from plans.indicators i
      where i.city = ${here.city} and i.goal_id = g.id) as indicators
  from plans.goals g
  join plans.plans p on (p.city, p.id) = (g.city, g.plan_id)
  left join platform.sections s on (s.city, s.id) = (g.city, g.section_id)
  where g.city = ${here.city} and ${seesGoal(here)} and ${which}
  order by p.first_year desc, p.name, g.number collate "C", g.id`

/** The goals that stand, all or those of one plan, in the order of their printed numbers. */
export function goalsSeenBy(here: Here, planId?: string): Promise<Goal[]> {
  const which = planId ? sql`g.plan_id = ${planId}::uuid` : sql`true`
  return here.db.many(Goal, sql`${seen(here, sql`g.ended_on is null and ${which}`)} limit 500`)
}

/** @throws {Missing} there is none in this city, or it is not published yet */
export function goalSeenBy(here: Here, goalId: string): Promise<Goal> {
  return here.db.one(Goal, seen(here, sql`g.id = ${goalId}::uuid`))
}
