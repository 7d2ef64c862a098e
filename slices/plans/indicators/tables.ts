import { z } from 'zod'
import { localDate } from '#packages/japan'
import { type Here, keysetOf, type PageAsked, pageOfRows, type Sql, sql } from '#platform'
import type { IndicatorForm } from './forms.ts'

const numeric = z.string().transform(Number)

export type Indicator = z.infer<typeof Indicator>
const Indicator = z.object({
  id: z.uuid(),
  goalId: z.uuid().nullable(),
  goalTitle: z.string().nullable(),
  planName: z.string().nullable(),
  name: z.string(),
  definition: z.string(),
  numerator: z.string(),
  denominator: z.string(),
  unit: z.string(),
  decimals: z.number(),
  direction: z.string(),
  kind: z.string(),
  attribution: z.string(),
  period: z.string(),
  startsOn: localDate(),
  effectLagMonths: z.number(),
  lagReason: z.string(),
  releaseLagMonths: z.number(),
  graceMonths: z.number(),
  source: z.string(),
  collector: z.string(),
  baselineYear: z.number().nullable(),
  baselineValue: numeric.nullable(),
  baselineVintage: z.string(),
  baselineSource: z.string(),
  baselinePid: z.string().nullable(),
  baselineDueOn: localDate().nullable(),
  targetValue: numeric.nullable(),
  targetYear: z.number().nullable(),
  isSample: z.boolean(),
  version: z.number(),
})

const seen = (here: Here, which: Sql) => sql`
  select i.id, i.goal_id, g.title as goal_title, p.name as plan_name, i.name, i.definition,
    i.numerator, i.denominator, i.unit, i.decimals, i.direction, i.kind, i.attribution, i.period,
    i.starts_on, i.effect_lag_months, i.lag_reason, i.release_lag_months, i.grace_months,
    i.source, i.collector, i.baseline_year, i.baseline_value, i.baseline_vintage,
    i.baseline_source, i.baseline_pid, i.baseline_due_on, t.value as target_value,
    t.due_year as target_year, i.is_sample, i.version
  from plans.indicators i
  left join plans.goals g on (g.city, g.id) = (i.city, i.goal_id)
  left join plans.plans p on (p.city, p.id) = (g.city, g.plan_id)
  left join plans.targets t on (t.city, t.indicator_id) = (i.city, i.id)
    and t.number = (select max(l.number) from plans.targets l
      where (l.city, l.indicator_id) = (i.city, i.id))
  where i.city = ${here.city} and ${which}`

/** @throws {Missing} there is none in this city */
export function indicatorSeenBy(here: Here, indicatorId: string): Promise<Indicator> {
  return here.db.one(Indicator, seen(here, sql`i.id = ${indicatorId}::uuid`))
}

export type IndicatorFilter = {
  readonly goalId?: string
  readonly ids?: readonly string[]
  readonly words?: string
}

function filtered({ goalId, ids, words }: IndicatorFilter): Sql {
  return sql`
    ${goalId ? sql`i.goal_id = ${goalId}::uuid` : sql`true`}
    and ${ids ? sql`i.id = any(${ids}::uuid[])` : sql`true`}
    and ${words ? sql`(i.name_bg @> platform.bigrams(${words}) and i.name_norm like '%' || platform.search_form(${words}) || '%')` : sql`true`}`
}

/** The indicators that match, by name; at most 500. */
export function indicatorsSeenBy(here: Here, filter: IndicatorFilter = {}): Promise<Indicator[]> {
  return here.db.many(
    Indicator,
    sql`${seen(here, filtered(filter))} order by i.name collate "C", i.id limit 500`,
  )
}

export type IndicatorSort = 'name' | 'starts'

export async function indicatorPage(
  here: Here,
  filter: IndicatorFilter,
  page: PageAsked<IndicatorSort>,
): Promise<{ rows: Indicator[]; next: string | null }> {
  const columns = { name: sql`i.name collate "C"`, starts: sql`i.starts_on` }
  const { after, order, limit } = keysetOf(page, columns, sql`i.id`)
  const found = await here.db.many(
    Indicator,
    sql`${seen(here, sql`${filtered(filter)} and ${after}`)} order by ${order} limit ${limit}`,
  )
  return pageOfRows(page, found, (row, sort) => ({
    value: sort === 'name' ? row.name : row.startsOn,
    id: row.id,
  }))
}

export type Baseline = {
  readonly pid: string | null
  readonly year: number | null
  readonly value: number | null
  readonly vintage: string
  readonly source: string
}

export function keepIndicator(
  here: Here,
  typed: z.output<typeof IndicatorForm>,
  base: Baseline,
): Promise<string> {
  return here.db.value(
    z.uuid(),
    sql`insert into plans.indicators (city, goal_id, name, definition, numerator, denominator, unit,
        decimals, direction, kind, attribution, period, starts_on, effect_lag_months, lag_reason,
        release_lag_months, grace_months, source, collector, baseline_year, baseline_value,
        baseline_vintage, baseline_source, baseline_pid, baseline_due_on, defined_at, is_sample)
      values (${here.city}, ${typed.goalId}, ${typed.name}, ${typed.definition}, ${typed.numerator},
        ${typed.denominator}, ${typed.unit}, ${typed.decimals}, ${typed.direction}, ${typed.kind},
        ${typed.attribution}, ${typed.period}, ${typed.startsOn}, ${typed.effectLagMonths},
        ${typed.lagReason}, ${typed.releaseLagMonths}, ${typed.graceMonths}, ${typed.source},
        ${typed.collector}, ${base.year}, ${base.value}::numeric, ${base.vintage}, ${base.source},
        ${base.pid}, ${typed.baselineDueOn}, ${here.now}, ${typed.isSample === 'on'})
      returning id`,
  )
}

export type Target = z.infer<typeof Target>
const Target = z.object({
  number: z.number(),
  value: numeric,
  dueYear: z.number(),
  reason: z.string(),
  setAt: z.string(),
  setName: z.string(),
})

/** Every target that was ever set, the latest first. */
export function targetsOf(here: Here, indicatorId: string): Promise<Target[]> {
  return here.db.many(
    Target,
    sql`select number, value, due_year, reason, set_at, set_name from plans.targets
      where city = ${here.city} and indicator_id = ${indicatorId}::uuid order by number desc`,
  )
}

export async function keepTarget(
  here: Here,
  indicatorId: string,
  typed: { value: number; dueYear: number; reason: string },
): Promise<void> {
  await here.db.run(sql`
    insert into plans.targets
      (city, indicator_id, value, due_year, reason, set_at, set_name, number)
    values (${here.city}, ${indicatorId}, ${typed.value}::numeric, ${typed.dueYear},
      ${typed.reason}, ${here.now}, ${here.person.name},
      (select count(*)::int + 1 from plans.targets
        where city = ${here.city} and indicator_id = ${indicatorId}::uuid))`)
}

export async function countVersion(here: Here, indicatorId: string): Promise<void> {
  await here.db.run(sql`
    update plans.indicators set version = version + 1
    where city = ${here.city} and id = ${indicatorId}::uuid`)
}
