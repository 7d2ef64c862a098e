import { z } from 'zod'
import { type Here, sql } from '#platform'
import { may } from '../permissions.ts'
import type { TierShares } from './rules.ts'

const Kept = z.object({
  nearPercent: z.number(),
  japanPercent: z.number(),
  worldPercent: z.number(),
  version: z.number(),
})

/** Null where the section has not said it. The measure was loaded through the person. */
export function tierSharesOf(here: Here, measureId: string): Promise<z.infer<typeof Kept> | null> {
  return here.db.maybe(
    Kept,
    sql`select near_percent, japan_percent, world_percent, version from measures.tier_shares
      where city = ${here.city} and measure_id = ${measureId}::uuid`,
  )
}

export async function keepTierShares(
  here: Here,
  measureId: string,
  shares: TierShares,
): Promise<void> {
  await here.db.run(sql`
    insert into measures.tier_shares (city, measure_id, near_percent, japan_percent, world_percent,
      shared_at, shared_name)
    values (${here.city}, ${measureId}, ${shares.nearPercent}, ${shares.japanPercent},
      ${shares.worldPercent}, ${here.now}, ${here.person.name})
    on conflict (city, measure_id) do update set near_percent = excluded.near_percent,
      japan_percent = excluded.japan_percent, world_percent = excluded.world_percent,
      version = tier_shares.version + 1, shared_at = excluded.shared_at,
      shared_name = excluded.shared_name`)
}

const Budget = z.object({
  amountYen: z.number(),
  nearPercent: z.number().nullable(),
  japanPercent: z.number().nullable(),
  worldPercent: z.number().nullable(),
})

/** 予算現額 of each measure of a year, with its shares where they are said. */
export async function budgetsWithShares(
  here: Here,
  fiscalYear: number,
): Promise<{ readonly amountYen: number; readonly shares: TierShares | null }[]> {
  const rows = await here.db.many(
    Budget,
    sql`select e.initial_yen + e.supplementary_yen + e.transfer_yen + e.contingency_yen
        + e.carried_in_yen as amount_yen, t.near_percent, t.japan_percent, t.world_percent
      from measures.executions e
      left join measures.tier_shares t on (t.city, t.measure_id) = (e.city, e.measure_id)
      where e.city = ${here.city} and e.fiscal_year = ${fiscalYear}
        and ${may.seeMeasures(here.person)} limit 5000`,
  )
  return rows.map(({ amountYen, nearPercent, japanPercent, worldPercent }) => ({
    amountYen,
    shares:
      nearPercent === null || japanPercent === null || worldPercent === null
        ? null
        : { nearPercent, japanPercent, worldPercent },
  }))
}
