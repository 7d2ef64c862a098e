import { z } from 'zod'
import { localDate } from '#packages/japan'
import { type Here, type Sql, sql } from '#platform'

/** A goal 目標 of a plan, with the plan's name and day. */
export type Goal = z.infer<typeof Goal>
const Goal = z.object({
  id: z.uuid(),
  planId: z.uuid(),
  planName: z.string(),
  adoptedOn: localDate(),
  parentId: z.uuid().nullable(),
  level: z.string(),
  number: z.string(),
  title: z.string(),
  body: z.string(),
  sectionId: z.uuid().nullable(),
  sectionName: z.string().nullable(),
  version: z.number(),
  indicators: z.number(),
})

const seen = (here: Here, which: Sql) => sql`
  select g.id, g.plan_id, p.name as plan_name, p.adopted_on, g.parent_id, g.level, g.number,
    g.title, g.body, g.section_id, s.name as section_name, g.version,
    (select count(*)::int from plans.indicators i
      where i.city = ${here.city} and i.goal_id = g.id) as indicators
  from plans.goals g
  join plans.plans p on (p.city, p.id) = (g.city, g.plan_id)
  left join platform.sections s on (s.city, s.id) = (g.city, g.section_id)
  where g.city = ${here.city} and ${which}
  order by p.first_year desc, p.name, g.number collate "C", g.id`

/** All goals, or those of one plan, in the order of their printed numbers. */
export function goalsSeenBy(here: Here, planId?: string): Promise<Goal[]> {
  const which = planId ? sql`g.plan_id = ${planId}::uuid` : sql`true`
  return here.db.many(Goal, sql`${seen(here, which)} limit 500`)
}

/** @throws {Missing} there is none in this city */
export function goalSeenBy(here: Here, goalId: string): Promise<Goal> {
  return here.db.one(Goal, seen(here, sql`g.id = ${goalId}::uuid`))
}

type Typed = { level: string; number: string; title: string; body: string }

export function keepGoal(
  here: Here,
  typed: Typed & { planId: string; parentId: string | null },
): Promise<string> {
  return here.db.value(
    z.uuid(),
    sql`insert into plans.goals
        (city, plan_id, parent_id, level, number, title, body, section_id, added_at)
      values (${here.city}, ${typed.planId}, ${typed.parentId}, ${typed.level}, ${typed.number},
        ${typed.title}, ${typed.body}, ${here.person.section?.id ?? null}, ${here.now})
      returning id`,
  )
}

export async function rewriteGoal(here: Here, goalId: string, typed: Typed): Promise<void> {
  await here.db.run(sql`
    update plans.goals set level = ${typed.level}, number = ${typed.number},
      title = ${typed.title}, body = ${typed.body}, version = version + 1
    where city = ${here.city} and id = ${goalId}::uuid`)
}
