import { z } from 'zod'
import { localDate } from '#packages/japan'
import { type Here, sql } from '#platform'

/** How far the accounts of a year are closed. */
export type Settlement = z.infer<typeof Settlement>
const Settlement = z.object({
  fiscalYear: z.number(),
  closedAt: z.string(),
  closedName: z.string(),
  settledOn: localDate().nullable(),
  settledName: z.string().nullable(),
  auditedOn: localDate().nullable(),
  decidedOn: localDate().nullable(),
  outcome: z.enum(['', '認定', '不認定']),
  note: z.string(),
  version: z.number(),
})

/** Null while the accounts of the year are open. */
export function settlementOf(here: Here, fiscalYear: number): Promise<Settlement | null> {
  return here.db.maybe(
    Settlement,
    sql`select fiscal_year, closed_at, closed_name, settled_on, settled_name, audited_on,
        decided_on, outcome, note, version
      from measures.settlements where city = ${here.city} and fiscal_year = ${fiscalYear}`,
  )
}
