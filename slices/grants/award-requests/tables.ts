import { z } from 'zod'
import { type Here, sql, whole } from '#platform'
import { limitsOf } from '../cases/rules.ts'
import type { Case, Outline } from '../cases/tables.ts'
import { type CostLine, type EligibleCost, eligibleCost } from '../eligible-costs/rules.ts'

const Sum = z.object({ categoryCode: z.string(), grossYen: whole, netYen: whole })
const Fund = z.object({
  kind: z.string(),
  name: z.string(),
  amountYen: whole,
  sameCosts: z.boolean(),
})

export type PlannedCost = {
  readonly cost: EligibleCost
  /** What other subsidies pay of the same costs. */
  readonly othersYen: number
  readonly otherNames: readonly string[]
}

/** The plan of a case as it was sent, reckoned as the outline has it. The case was loaded through the person. */
export async function plannedCostOf(
  here: Here,
  found: Case,
  { edition, categories }: Outline,
): Promise<PlannedCost> {
  const sums = await here.db.many(
    Sum,
    sql`select category_code, sum(gross_yen)::bigint as gross_yen, sum(net_yen)::bigint as net_yen
      from grants.cost_plans where city = ${here.city}
        and application_id = ${found.applicationId}::uuid
      group by category_code order by category_code collate "C" limit 50`,
  )
  const funds = await here.db.many(
    Fund,
    sql`select kind, name, amount_yen, same_costs from grants.fund_plans
      where city = ${here.city} and application_id = ${found.applicationId}::uuid
      order by place limit 50`,
  )
  const eligible = categories.filter((one) => one.isEligible).map((one) => one.code)
  const lines: CostLine[] = sums
    .filter((one) => eligible.includes(one.categoryCode))
    .map((one) => ({
      categoryCode: one.categoryCode,
      amountYen: edition.taxBasis === '税抜' ? one.netYen : one.grossYen,
      excludedYen: 0,
    }))
  const income = edition.deductsIncome ? funds.filter((one) => one.kind === '収入') : []
  const others = funds.filter((one) => one.kind === '他の補助' && one.sameCosts)
  const sum = (of: readonly z.infer<typeof Fund>[]) =>
    of.reduce((all, one) => all + one.amountYen, 0)
  return {
    cost: eligibleCost(limitsOf(categories), lines, sum(income)),
    othersYen: sum(others),
    otherNames: others.map((one) => one.name),
  }
}

export async function keepRequest(
  here: Here,
  made: { applicationId: string; amountYen: number; eligibleYen: number; difference: string },
): Promise<void> {
  await here.db.run(sql`
    insert into grants.award_requests (city, application_id, amount_yen, eligible_yen, difference,
      filed_at, filed_name)
    values (${here.city}, ${made.applicationId}::uuid, ${made.amountYen}, ${made.eligibleYen},
      ${made.difference}, ${here.now}, ${here.person.name})`)
}

const Request = z.object({
  amountYen: whole,
  eligibleYen: whole,
  difference: z.string(),
  filedAt: z.string(),
  filedName: z.string(),
})
export type AwardRequest = z.infer<typeof Request>

export function requestOfCase(here: Here, applicationId: string): Promise<AwardRequest | null> {
  return here.db.maybe(
    Request,
    sql`select amount_yen, eligible_yen, difference, filed_at, filed_name
      from grants.award_requests
      where city = ${here.city} and application_id = ${applicationId}::uuid`,
  )
}
