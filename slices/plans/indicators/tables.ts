import { z } from 'zod'
import { localDate } from '#packages/japan'
import { type Here, type PageAsked, readPage, type Sql, sql } from '#platform'
import type { Baseline } from '../baselines/tables.ts'
import { seesGoal } from '../goals/tables.ts'
import { statuses } from '../judgements/rules.ts'
import type { Typed } from './forms.ts'
import { shapes } from './rules.ts'

const numeric = z.string().transform(Number)

/** What is known of one period: of its latest vintage. */
const Standing = z.object({
  year: z.number(),
  isSuppressed: z.boolean(),
  status: z.enum(statuses).nullable(),
  ratio: z.number().nullable(),
  certainty: z.string(),
})

export type Indicator = z.infer<typeof Indicator>
const Indicator = z.object({
  id: z.uuid(),
  goalId: z.uuid().nullable(),
  goalNumber: z.string().nullable(),
  goalTitle: z.string().nullable(),
  goalIsAdopted: z.boolean().nullable(),
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
  targetLow: numeric.nullable(),
  targetYear: z.number().nullable(),
  shape: z.enum(shapes).nullable(),
  population: z.string(),
  area: z.string(),
  populationSize: z.number().nullable(),
  errorModel: z.string(),
  sampleSize: z.number().nullable(),
  revisionWidth: numeric.nullable(),
  mcid: numeric.nullable(),
  costYen: z.number().nullable(),
  comparison: z.string(),
  reviewTrigger: z.string(),
  disaggregations: z.string(),
  ownerName: z.string(),
  sectionId: z.uuid().nullable(),
  sectionName: z.string().nullable(),
  releaseMonth: z.number().nullable(),
  surveyYear: z.number().nullable(),
  isByIndustry: z.boolean(),
  editionYear: z.number().nullable(),
  establishments: z.number().nullable(),
  grantCondition: z.string(),
  closedOn: localDate().nullable(),
  closeReason: z.string(),
  watchInstead: z.string(),
  predecessorId: z.uuid().nullable(),
  conversion: z.string(),
  definedAt: z.string(),
  observed: z.array(Standing),
  isSample: z.boolean(),
  version: z.number(),
})

const seen = (here: Here, which: Sql) => sql`
  select i.id, i.goal_id, g.number as goal_number, g.title as goal_title, g.is_adopted as goal_is_adopted, p.name as plan_name, i.name, i.definition,
    i.numerator, i.denominator, i.unit, i.decimals, i.direction, i.kind, i.attribution, i.period,
    i.starts_on, i.effect_lag_months, i.lag_reason, i.release_lag_months, i.grace_months,
    i.source, i.collector, i.baseline_year, i.baseline_value, i.baseline_vintage,
    i.baseline_source, i.baseline_pid, i.baseline_due_on, t.value as target_value,
    t.low as target_low, t.due_year as target_year, t.shape, i.population, i.area,
    i.population_size, i.error_model, i.sample_size, i.revision_width, i.mcid,
    i.cost_yen::float8 as cost_yen, i.comparison, i.review_trigger, i.disaggregations,
    i.owner_name, i.section_id, s.name as section_name, i.release_month, i.survey_year,
    i.is_by_industry, i.edition_year, i.establishments, i.grant_condition, i.closed_on,
    i.close_reason, i.watch_instead, i.predecessor_id, i.conversion, i.defined_at,
    coalesce((select jsonb_agg(jsonb_build_object('year', o.year,
        'isSuppressed', o.is_suppressed, 'certainty', o.certainty, 'status', v.status,
        'ratio', v.ratio_hundredths))
      from plans.observations o
      left join plans.verdicts v on (v.city, v.observation_id) = (o.city, o.id)
      where (o.city, o.indicator_id) = (i.city, i.id) and o.withdrawn_at is null
        and not exists (select from plans.observations l
          where (l.city, l.indicator_id, l.year) = (o.city, o.indicator_id, o.year)
            and l.withdrawn_at is null and l.vintage_on > o.vintage_on)), '[]'::jsonb) as observed,
    i.is_sample, i.version
  from plans.indicators i
  left join plans.goals g on (g.city, g.id) = (i.city, i.goal_id)
  left join plans.plans p on (p.city, p.id) = (g.city, g.plan_id)
  left join platform.sections s on (s.city, s.id) = (i.city, i.section_id)
  left join plans.targets t on (t.city, t.indicator_id) = (i.city, i.id)
    and t.number = (select max(l.number) from plans.targets l
      where (l.city, l.indicator_id) = (i.city, i.id))
  where i.city = ${here.city} and (i.goal_id is null or ${seesGoal(here)}) and ${which}`

/** @throws {Missing} there is none in this city */
export function indicatorSeenBy(here: Here, indicatorId: string): Promise<Indicator> {
  return here.db.one(Indicator, seen(here, sql`i.id = ${indicatorId}::uuid`))
}

export type IndicatorFilter = {
  readonly goalId?: string
  readonly planId?: string
  readonly ids?: readonly string[]
  /** Those that a former indicator was closed for. */
  readonly follows?: string
  readonly words?: string
}

function filtered({ goalId, planId, ids, follows, words }: IndicatorFilter): Sql {
  return sql`
    ${goalId ? sql`i.goal_id = ${goalId}::uuid` : sql`true`}
    and ${planId ? sql`g.plan_id = ${planId}::uuid` : sql`true`}
    and ${follows ? sql`i.predecessor_id = ${follows}::uuid` : sql`true`}
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

/** The indicators that are meant by these ids or whole names, in one statement. */
export function indicatorsNamed(here: Here, names: readonly string[]): Promise<Indicator[]> {
  const wanted = [...new Set(names)]
  return here.db.many(
    Indicator,
    sql`${seen(here, sql`(i.name = any(${wanted}::text[]) or i.id::text = any(${wanted}::text[]))`)}
      limit 4000`,
  )
}

/** As `indicatorsSeenBy`, in the order in which they are printed: by plan, by goal, then by name. */
export function indicatorsInOrder(here: Here, filter: IndicatorFilter): Promise<Indicator[]> {
  return here.db.many(
    Indicator,
    sql`${seen(here, filtered(filter))} order by p.first_year desc nulls last, p.name,
      g.number collate "C" nulls last, i.name collate "C", i.id limit 500`,
  )
}

export type IndicatorSort = 'name' | 'starts'

export function indicatorPage(
  here: Here,
  filter: IndicatorFilter,
  page: PageAsked<IndicatorSort>,
): Promise<{ rows: Indicator[]; next: string | null }> {
  return readPage(here.db, Indicator, page, {
    by: {
      name: [sql`i.name collate "C"`, (row) => row.name],
      starts: [sql`i.starts_on`, (row) => row.startsOn],
    },
    id: [sql`i.id`, (row) => row.id],
    from: (after) => seen(here, sql`${filtered(filter)} and ${after}`),
  })
}

export type Following = { readonly predecessorId: string; readonly conversion: string }

export function keepIndicator(
  here: Here,
  typed: Typed,
  base: Baseline,
  following: Following | null = null,
): Promise<string> {
  return here.db.value(
    z.uuid(),
    sql`insert into plans.indicators (city, goal_id, name, definition, numerator, denominator, unit,
        decimals, direction, kind, attribution, period, starts_on, effect_lag_months, lag_reason,
        release_lag_months, grace_months, source, collector, baseline_year, baseline_value,
        baseline_vintage, baseline_source, baseline_pid, baseline_due_on, defined_at, is_sample,
        population, area, population_size, error_model, sample_size, revision_width, mcid, cost_yen,
        comparison, review_trigger, disaggregations, owner_name, section_id, release_month,
        survey_year, is_by_industry, edition_year, establishments, grant_condition, predecessor_id,
        conversion)
      values (${here.city}, ${typed.goalId}, ${typed.name}, ${typed.definition}, ${typed.numerator},
        ${typed.denominator}, ${typed.unit}, ${typed.decimals}, ${typed.direction}, ${typed.kind},
        ${typed.attribution}, ${typed.period}, ${typed.startsOn}, ${typed.effectLagMonths},
        ${typed.lagReason}, ${typed.releaseLagMonths ?? 0}, ${typed.graceMonths}, ${typed.source},
        ${typed.collector}, ${base.year}, ${base.value}::numeric, ${base.vintage}, ${base.source},
        ${base.pid}, ${typed.baselineDueOn}, ${here.now}, ${typed.isSample === 'on'},
        ${typed.population}, ${typed.area}, ${typed.populationSize}, ${typed.errorModel},
        ${typed.sampleSize}, ${typed.revisionWidth}::numeric, ${typed.mcid}::numeric,
        ${typed.costYen}, ${typed.comparison}, ${typed.reviewTrigger}, ${typed.disaggregations},
        ${typed.ownerName || here.person.name}, ${here.person.section?.id ?? null},
        ${typed.releaseMonth}, ${typed.surveyYear}, ${typed.isByIndustry === 'on'},
        ${typed.editionYear}, ${typed.establishments}, ${typed.grantCondition},
        ${following?.predecessorId ?? null}, ${following?.conversion ?? ''})
      returning id`,
  )
}

export async function countVersion(here: Here, indicatorId: string): Promise<void> {
  await here.db.run(sql`
    update plans.indicators set version = version + 1
    where city = ${here.city} and id = ${indicatorId}::uuid`)
}
