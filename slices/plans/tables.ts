import { z } from 'zod'
import { type LocalDate, localDate } from '#packages/japan'
import { type Here, sql } from '#platform'

export type Plan = z.infer<typeof Plan>
const Plan = z.object({
  id: z.uuid(),
  name: z.string(),
  kind: z.string(),
  firstYear: z.number(),
  lastYear: z.number(),
  adoptedOn: localDate(),
  purpose: z.string(),
  isSample: z.boolean(),
  goals: z.number(),
  indicators: z.number(),
})

const seenBy = ({ city }: Here) => sql`
  select p.id, p.name, p.kind, p.first_year, p.last_year, p.adopted_on, p.purpose, p.is_sample,
    (select count(*)::int from plans.goals g
      where g.city = ${city} and g.plan_id = p.id) as goals,
    (select count(*)::int from plans.indicators i
      join plans.goals g on (g.city, g.id) = (i.city, i.goal_id)
      where g.city = ${city} and g.plan_id = p.id) as indicators
  from plans.plans p where p.city = ${city}`

export function plansSeenBy(here: Here): Promise<Plan[]> {
  return here.db.many(Plan, sql`${seenBy(here)} order by p.first_year desc, p.name limit 200`)
}

/** @throws {Missing} there is none in this city */
export function planSeenBy(here: Here, planId: string): Promise<Plan> {
  return here.db.one(Plan, sql`${seenBy(here)} and p.id = ${planId}::uuid`)
}

export function keepPlan(
  here: Here,
  typed: {
    name: string
    kind: string
    firstYear: number
    lastYear: number
    adoptedOn: LocalDate
    purpose: string
    isSample: boolean
  },
): Promise<string> {
  return here.db.value(
    z.uuid(),
    sql`insert into plans.plans
        (city, name, kind, first_year, last_year, adopted_on, purpose, is_sample)
      values (${here.city}, ${typed.name}, ${typed.kind}, ${typed.firstYear}, ${typed.lastYear},
        ${typed.adoptedOn}, ${typed.purpose}, ${typed.isSample})
      returning id`,
  )
}
