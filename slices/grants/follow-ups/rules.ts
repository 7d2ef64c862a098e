import { addMonths, type LocalDate } from '#packages/japan'
import { exactYen, floorYen, times } from '../exact-numbers/rules.ts'

/**
 * 収益納付 (grants.md §4.10): `(profit − own cost recovered) × settled / total cost − already paid`, not below 0;
 * all payments together not above what was settled. Whole yen, cut once.
 * @throws {RangeError} the total cost is not above 0
 */
export function profitShare(given: {
  readonly profitYen: number
  readonly recoveredYen: number
  readonly settledYen: number
  readonly totalCostYen: number
  readonly paidYen: number
}): number {
  if (given.totalCostYen <= 0) throw new RangeError(`no cost: ${given.totalCostYen}`)
  const gain = Math.max(0, given.profitYen - given.recoveredYen)
  const share = floorYen(
    times(exactYen(gain), { num: BigInt(given.settledYen), den: BigInt(given.totalCostYen) }),
  )
  return Math.max(0, Math.min(share, given.settledYen) - given.paidYen)
}

/** The reports that a scheme asks for: one a year after the end of the project, and when each falls due. */
export function followUpYears(
  endedOn: LocalDate,
  years: number,
): readonly { readonly year: number; readonly dueOn: LocalDate }[] {
  return Array.from({ length: years }, (_, at) => ({
    year: at + 1,
    dueOn: addMonths(endedOn, (at + 1) * 12),
  }))
}
