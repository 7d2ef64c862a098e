import { z } from 'zod'
import { type LocalDate, localDate } from '#packages/japan'
import { type Here, sql, whole } from '#platform'
import { plannedCategories } from '../awards/tables.ts'
import { limitsOf } from '../cases/rules.ts'
import type { Outline } from '../cases/tables.ts'
import { type EligibleCost, eligibleCost } from '../eligible-costs/rules.ts'
import { expensesOf } from '../expenses/tables.ts'
import { excludedBy } from '../irregularities/rules.ts'
import { flagsOf } from '../irregularities/tables.ts'

const Result = z.object({
  seq: z.number(),
  completedOn: localDate(),
  dueOn: localDate(),
  reportedAt: z.string(),
  reportedOn: localDate(),
  reportedName: z.string(),
  outcome: z.string(),
  deals: z.number().nullable(),
  dealsYen: whole.nullable(),
  incomeYen: whole,
  othersYen: whole,
})
export type Result = z.infer<typeof Result>

/** The latest report of a case that was loaded through the person; null where none was made. */
export function resultOf(here: Here, applicationId: string): Promise<Result | null> {
  return here.db.maybe(
    Result,
    sql`select seq, completed_on, due_on, reported_at, reported_on, reported_name, outcome, deals,
        deals_yen, income_yen, others_yen
      from grants.results where city = ${here.city} and application_id = ${applicationId}::uuid
      order by seq desc limit 1`,
  )
}

export async function keepResult(
  here: Here,
  made: {
    readonly applicationId: string
    readonly completedOn: LocalDate
    readonly dueOn: LocalDate
    readonly outcome: string
    readonly deals: number | null
    readonly dealsYen: number | null
    readonly incomeYen: number
    readonly othersYen: number
  },
): Promise<void> {
  await here.db.run(sql`
    insert into grants.results (city, application_id, seq, completed_on, due_on, reported_at,
      reported_on, reported_name, outcome, deals, deals_yen, income_yen, others_yen)
    values (${here.city}, ${made.applicationId}::uuid,
      (select coalesce(max(seq), 0) + 1 from grants.results where city = ${here.city}
        and application_id = ${made.applicationId}::uuid),
      ${made.completedOn}::date, ${made.dueOn}::date, ${here.now}, ${here.today},
      ${here.person.name}, ${made.outcome}, ${made.deals}, ${made.dealsYen}, ${made.incomeYen},
      ${made.othersYen})`)
}

export type ActualCost = {
  readonly cost: EligibleCost
  readonly othersYen: number
  readonly rows: readonly {
    readonly code: string
    readonly name: string
    readonly plannedYen: number
    readonly enteredYen: number
    readonly cutYen: number
    readonly cutReason: string
    readonly countedYen: number
  }[]
}

/** What was really spent, 費目 by 費目, less what the inspection took off; reckoned as the outline has it. */
export async function actualCostOf(
  here: Here,
  applicationId: string,
  { edition, categories }: Outline,
): Promise<ActualCost> {
  const expenses = await expensesOf(here, applicationId)
  const result = await resultOf(here, applicationId)
  const planned = await plannedCategories(here, applicationId)
  const flags = await flagsOf(here, applicationId)
  const off = new Map(
    expenses.map((one) => {
      const rejected = flags.filter((flag) => flag.key === one.id && flag.state === 'rejected')
      const checks = rejected.map((flag) => flag.check)
      return [one.id, excludedBy(checks, one, edition.relatedMode)] as const
    }),
  )
  const eligible = new Set(categories.filter((one) => one.isEligible).map((one) => one.code))
  const cost = eligibleCost(
    limitsOf(categories),
    expenses.map((one) => ({
      categoryCode: one.categoryCode,
      amountYen: one.amountYen,
      excludedYen: eligible.has(one.categoryCode)
        ? Math.max(one.cutYen, off.get(one.id)?.yen ?? 0)
        : one.amountYen,
    })),
    edition.deductsIncome ? (result?.incomeYen ?? 0) : 0,
  )
  const rows = cost.categories.map((one) => ({
    code: one.code,
    name: one.name,
    plannedYen: planned.find((plan) => plan.code === one.code)?.plannedYen ?? 0,
    enteredYen: one.enteredYen,
    cutYen: one.excludedYen,
    cutReason: expenses
      .filter((expense) => expense.categoryCode === one.code)
      .flatMap((expense) => [expense.cutReason, off.get(expense.id)?.reason ?? ''])
      .filter((reason) => reason !== '')
      .join('、'),
    countedYen: one.countedYen,
  }))
  return { cost, othersYen: result?.othersYen ?? 0, rows }
}
