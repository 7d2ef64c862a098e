import { z } from 'zod'
import { type Fraction, localDate } from '#packages/japan'
import { type Here, json, sql, whole } from '#platform'
import type { Purchase, TaxReturn } from './rules.ts'

const Report = z.object({
  seq: z.number(),
  status: z.string(),
  costYen: whole,
  settledYen: whole,
  returnYen: whole,
  reportedOn: localDate(),
  reportedName: z.string(),
})
export type TaxReport = z.infer<typeof Report>

/** Of a case that was loaded through the person. */
export function taxReportsOf(here: Here, applicationId: string): Promise<TaxReport[]> {
  return here.db.many(
    Report,
    sql`select seq, status, cost_yen, settled_yen, return_yen, reported_on, reported_name
      from grants.tax_reports where city = ${here.city} and application_id = ${applicationId}::uuid
      order by seq limit 20`,
  )
}

export async function keepTaxReport(
  here: Here,
  made: {
    readonly applicationId: string
    readonly status: string
    readonly ratio: Fraction
    readonly purchases: readonly Purchase[]
    readonly costYen: number
    readonly settledYen: number
    readonly reckoned: TaxReturn
  },
): Promise<void> {
  await here.db.run(sql`
    insert into grants.tax_reports (city, application_id, seq, status, ratio_num, ratio_den,
      purchases, cost_yen, settled_yen, return_yen, reported_at, reported_on, reported_name)
    values (${here.city}, ${made.applicationId}::uuid,
      (select coalesce(max(seq), 0) + 1 from grants.tax_reports where city = ${here.city}
        and application_id = ${made.applicationId}::uuid),
      ${made.status}, ${made.ratio.num}, ${made.ratio.den}, ${json(made.purchases)},
      ${made.costYen}, ${made.settledYen}, ${made.reckoned.returnYen}, ${here.now}, ${here.today},
      ${here.person.name})`)
}
