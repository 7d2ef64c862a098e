import { z } from 'zod'
import { localDate } from '#packages/japan'
import { type Here, json, sql, whole } from '#platform'
import { type Settled, settle } from '../calculations/rules.ts'
import { termsOf } from '../cases/rules.ts'
import type { Case, Outline } from '../cases/tables.ts'
import { reckonParent } from '../parent-settlements/tables.ts'
import { type ActualCost, actualCostOf } from '../results/tables.ts'

/** What the case would be fixed at, as its expenses stand now. */
export async function reckonSettlement(
  here: Here,
  found: Case,
  outline: Outline,
): Promise<{ readonly actual: ActualCost; readonly settled: Settled }> {
  if (found.bodyAccountId !== null) return reckonParent(here, found, outline)
  const actual = await actualCostOf(here, found.applicationId, outline)
  const multiplier = { num: found.multiplierNum ?? 1, den: found.multiplierDen ?? 1 }
  const settled = settle(
    termsOf(outline.edition, multiplier),
    { eligibleYen: actual.cost.eligibleYen, othersYen: actual.othersYen },
    found.currentYen ?? 0,
    found.paidYen,
  )
  return { actual, settled }
}

const Kept = z.object({
  settledYen: whole,
  eligibleYen: whole,
  decidedYen: whole,
  paidYen: whole,
  steps: z.array(z.object({ label: z.string(), formula: z.string(), result: z.string() })),
  settledOn: localDate(),
})
export type Settlement = z.infer<typeof Kept>

export function settlementOf(here: Here, applicationId: string): Promise<Settlement | null> {
  return here.db.maybe(
    Kept,
    sql`select settled_yen, eligible_yen, decided_yen, paid_yen, steps, settled_on
      from grants.settlements
      where city = ${here.city} and application_id = ${applicationId}::uuid`,
  )
}

export async function keepSettlement(
  here: Here,
  made: {
    readonly applicationId: string
    readonly decisionId: string
    readonly eligibleYen: number
    readonly decidedYen: number
    readonly paidYen: number
    readonly settled: Settled
  },
): Promise<void> {
  await here.db.run(sql`
    insert into grants.settlements (city, application_id, decision_id, settled_yen, eligible_yen,
      decided_yen, paid_yen, steps, settled_on)
    values (${here.city}, ${made.applicationId}::uuid, ${made.decisionId}::uuid,
      ${made.settled.settledYen}, ${made.eligibleYen}, ${made.decidedYen}, ${made.paidYen},
      ${json(made.settled.steps)}, ${here.today})`)
}
