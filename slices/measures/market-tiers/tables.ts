import { z } from 'zod'
import { fiscalYear, localDate } from '#packages/japan'
import { type Here, sql, whole } from '#platform'

export type TierSales = z.infer<typeof TierSales>
const TierSales = z.object({
  fiscalYear: fiscalYear(),
  tier: z.string(),
  /** Null: 秘匿, too few or one of them too large. */
  amountYen: whole.nullable(),
  sellers: z.number().nullable(),
  /** How many told how far they sell; null where that itself would be too few. */
  reporting: z.number().nullable(),
  ofBusinesses: z.number(),
  releasedOn: localDate(),
})

/** Money by 市場段階 as the register last released it, the latest year first, near markets before far ones. */
export function tierSalesSeenBy(here: Here): Promise<TierSales[]> {
  return here.db.many(
    TierSales,
    sql`select v.fiscal_year, v.tier, v.amount_yen, v.sellers, v.reporting, v.of_businesses,
        v.released_on
      from businesses.v_sales_by_tier v where v.city = ${here.city}
      order by v.fiscal_year desc, v.place limit 300`,
  )
}
