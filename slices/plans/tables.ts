import { z } from 'zod'
import { type LocalDate, localDate } from '#packages/japan'
import { type Here, type Sql, sql } from '#platform'
import { versionStates } from './versions/rules.ts'
import { seesVersion } from './versions/tables.ts'

export type Plan = z.infer<typeof Plan>
const Plan = z.object({
  id: z.uuid(),
  name: z.string(),
  kind: z.string(),
  firstYear: z.number(),
  lastYear: z.number(),
  startsOn: localDate(),
  endsOn: localDate(),
  adoptedOn: localDate().nullable(),
  parentId: z.uuid().nullable(),
  parentName: z.string().nullable(),
  needsVote: z.boolean(),
  sectionName: z.string().nullable(),
  purpose: z.string(),
  policy: z.string(),
  isSample: z.boolean(),
  /** The version in force, or the last one that was. */
  state: z.enum(versionStates),
  /** A version that is written beside it. */
  workState: z.enum(versionStates).nullable(),
  goals: z.number(),
  indicators: z.number(),
})

const seenBy = (here: Here, which: Sql) => sql`
  select p.id, p.name, p.kind, p.first_year, p.last_year, p.starts_on, p.ends_on, p.adopted_on,
    p.parent_id, u.name as parent_name, p.needs_vote, s.name as section_name, p.purpose, p.policy,
    p.is_sample, held.state,
    (select v.state from plans.versions v
      where v.city = ${here.city} and v.plan_id = p.id and ${seesVersion(here)}
        and v.id <> held.id and v.state not in ('策定', '旧版', '失効', '取りやめ')
      limit 1) as work_state,
    coalesce((select max(n.place) from plans.nodes n
      where n.city = ${here.city} and n.version_id = held.id), 0) as goals,
    (select count(*)::int from plans.indicators i
      join plans.nodes n on n.city = ${here.city} and n.id = i.goal_id
      where i.city = ${here.city} and n.version_id = held.id) as indicators
  from plans.plans p
  join plans.versions held on held.city = ${here.city} and held.id = (select v.id
    from plans.versions v
    where v.city = ${here.city} and v.plan_id = p.id and ${seesVersion(here)}
      and v.state <> '旧版'
    order by (v.state = '策定') desc, (v.state = '取りやめ'), v.number desc limit 1)
  left join plans.plans u on (u.city, u.id) = (p.city, p.parent_id)
  left join platform.sections s on (s.city, s.id) = (p.city, p.section_id)
  where p.city = ${here.city} and ${which}`

export function plansSeenBy(here: Here): Promise<Plan[]> {
  return here.db.many(
    Plan,
    sql`${seenBy(here, sql`true`)} order by p.first_year desc, p.name limit 200`,
  )
}

/** @throws {Missing} there is none in this city, or nothing of it is published yet */
export function planSeenBy(here: Here, planId: string): Promise<Plan> {
  return here.db.one(Plan, seenBy(here, sql`p.id = ${planId}::uuid`))
}

export function keepPlan(
  here: Here,
  typed: {
    name: string
    kind: string
    firstYear: number
    lastYear: number
    startsOn: LocalDate
    endsOn: LocalDate
    adoptedOn: LocalDate | null
    parentId: string | null
    needsVote: boolean
    purpose: string
    policy: string
    isSample: boolean
  },
): Promise<string> {
  return here.db.value(
    z.uuid(),
    sql`insert into plans.plans (city, name, kind, first_year, last_year, starts_on, ends_on,
        adopted_on, parent_id, needs_vote, section_id, purpose, policy, is_sample)
      values (${here.city}, ${typed.name}, ${typed.kind}, ${typed.firstYear}, ${typed.lastYear},
        ${typed.startsOn}, ${typed.endsOn}, ${typed.adoptedOn}, ${typed.parentId},
        ${typed.needsVote}, ${here.person.section?.id ?? null}, ${typed.purpose}, ${typed.policy},
        ${typed.isSample})
      returning id`,
  )
}
