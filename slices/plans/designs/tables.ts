import { z } from 'zod'
import { type Here, isStaff, sql } from '#platform'
import { setting, settingOn } from '#platform/settings'
import type { YearValue } from '../check-figures/rules.ts'
import type { Around } from './rules.ts'

const reviewMonth = setting('plans.review-month', z.coerce.number().int().min(1).max(12), 7, {
  label: '前年度の事業を評価する会議の月',
  source: '運用上の初期値（決算と次の予算の間）',
  toBeChecked: true,
  unit: '月',
})

const Sibling = z.object({ name: z.string(), kind: z.string() })
const Measures = z.object({ measures: z.number(), yen: z.number().nullable() })

/**
 * What stands around an indicator that is being designed: the other indicators of its goal, the measures
 * that it is read for, and what those cost in the latest round.
 * @param indicatorId null while it is new: it will be read for the measures of its goal
 */
export async function aroundOf(
  here: Here,
  goalId: string | null,
  indicatorId: string | null,
): Promise<Around> {
  const siblings =
    goalId === null
      ? []
      : await here.db.many(
          Sibling,
          sql`select name, kind from plans.indicators
            where city = ${here.city} and goal_id = ${goalId}::uuid and closed_on is null
              and (${indicatorId}::uuid is null or id <> ${indicatorId}::uuid) limit 100`,
        )
  const upper = indicatorId ?? goalId
  const { measures, yen } = await here.db.one(
    Measures,
    sql`with read as (
        select distinct m.ref from evidence.v_beads b
        join evidence.v_links l on l.city = ${here.city} and l.ended_at is null
          and ${indicatorId === null ? sql`l.up = b.bead and l.down_kind = 'measure'` : sql`l.down = b.bead and l.up_kind = 'measure'`}
        join evidence.v_beads m on m.city = ${here.city}
          and m.bead = ${indicatorId === null ? sql`l.down` : sql`l.up`}
        where b.city = ${here.city} and b.slice = 'plans' and b.ref = ${upper ?? ''})
      select count(*)::int as measures,
        (select sum(coalesce(v.voted_yen, v.amount_yen))::float8 from measures.v_budget_lines v
          where v.city = ${here.city} and v.measure_id::text in (select ref from read)
            and v.fiscal_year = (select max(w.fiscal_year) from measures.v_budget_lines w
              where w.city = ${here.city} and w.measure_id = v.measure_id)) as yen
      from read`,
  )
  return {
    isOfGoal: goalId !== null,
    siblings,
    measures: indicatorId === null && siblings.length > 0 ? 0 : measures,
    // What a measure costs is not told outside the hall, nor by a check.
    measureYen: isStaff(here.person) ? yen : null,
    reviewMonth: await settingOn(here, reviewMonth),
    today: here.today,
  }
}

export async function keepPast(
  here: Here,
  indicatorId: string,
  past: readonly YearValue[],
): Promise<void> {
  if (past.length === 0) return
  await here.db.run(sql`
    insert into plans.past_values (city, indicator_id, year, value)
    select ${here.city}, ${indicatorId}::uuid, p.year, p.value
    from unnest(${past.map(({ year }) => year)}::int[],
      ${past.map(({ value }) => String(value))}::numeric[]) as p (year, value)
    returning year`)
}

const Past = z.object({ year: z.number(), value: z.string().transform(Number) })

/** What was measured before the indicator was defined, in the order of years. */
export function pastOf(here: Here, indicatorId: string): Promise<YearValue[]> {
  return here.db.many(
    Past,
    sql`select year, value from plans.past_values
      where city = ${here.city} and indicator_id = ${indicatorId}::uuid order by year limit 200`,
  )
}

export type Aside = z.infer<typeof Aside>
const Aside = z.object({
  checkId: z.string(),
  reason: z.string(),
  setAt: z.string(),
  setName: z.string(),
})

/** The warnings that were set aside, with their reasons. */
export function asidesOf(here: Here, indicatorId: string): Promise<Aside[]> {
  return here.db.many(
    Aside,
    sql`select check_id, reason, set_at, set_name from plans.set_asides
      where city = ${here.city} and indicator_id = ${indicatorId}::uuid order by check_id`,
  )
}

export async function keepAside(
  here: Here,
  indicatorId: string,
  checkId: string,
  reason: string,
): Promise<void> {
  await here.db.run(sql`
    insert into plans.set_asides (city, indicator_id, check_id, reason, set_at, set_name)
    values (${here.city}, ${indicatorId}::uuid, ${checkId}, ${reason}, ${here.now},
      ${here.person.name})
    on conflict (city, indicator_id, check_id) do update set reason = excluded.reason,
      set_at = excluded.set_at, set_name = excluded.set_name`)
}
