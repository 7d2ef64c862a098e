import { z } from 'zod'
import { localDate } from '#packages/japan'
import { type Here, sql } from '#platform'
import type { Indicator } from '../indicators/tables.ts'
import type { Bases } from './rules.ts'
import { basesFrom } from './rules.ts'

const numeric = z.string().transform(Number)

export type BaselineVintage = z.infer<typeof BaselineVintage>
const BaselineVintage = z.object({
  number: z.number(),
  year: z.number(),
  value: numeric,
  vintageOn: localDate(),
  source: z.string(),
  isFirst: z.boolean(),
  recordedAt: z.string(),
  recordedName: z.string(),
})

/** What was said later of the baseline, in order. */
export function baselineVintagesOf(here: Here, indicatorId: string): Promise<BaselineVintage[]> {
  return here.db.many(
    BaselineVintage,
    sql`select number, year, value, vintage_on, source, is_first, recorded_at, recorded_name
      from plans.baseline_vintages
      where city = ${here.city} and indicator_id = ${indicatorId}::uuid order by number limit 100`,
  )
}

/** The baseline that verdicts rest on, and what the publisher made of it since. */
export async function basesOf(here: Here, indicator: Indicator): Promise<Bases> {
  return basesFrom(indicator, await baselineVintagesOf(here, indicator.id))
}

export async function keepBaselineVintage(
  here: Here,
  indicatorId: string,
  made: { year: number; value: number; vintageOn: string; source: string; isFirst: boolean },
): Promise<void> {
  await here.db.run(sql`
    insert into plans.baseline_vintages (city, indicator_id, number, year, value, vintage_on, source,
      is_first, recorded_at, recorded_name)
    values (${here.city}, ${indicatorId}::uuid,
      (select count(*)::int + 1 from plans.baseline_vintages
        where city = ${here.city} and indicator_id = ${indicatorId}::uuid),
      ${made.year}, ${made.value}::numeric, ${made.vintageOn}, ${made.source}, ${made.isFirst},
      ${here.now}, ${here.person.name})`)
}

export async function closeIndicator(
  here: Here,
  indicatorId: string,
  said: { reason: string; watchInstead: string },
): Promise<void> {
  await here.db.run(sql`
    update plans.indicators set closed_on = ${here.today}, close_reason = ${said.reason},
      watch_instead = ${said.watchInstead}, version = version + 1
    where city = ${here.city} and id = ${indicatorId}::uuid`)
}
