import { addMonths, formatWareki, type LocalDate, localDateOf } from '#packages/japan'
import { broken, type Ruling } from '#platform'
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

/** 義務: what the recipient still has to do, until when, and whether it is done. */
export type Duty = {
  readonly what: string
  readonly dueOn: LocalDate | null
  readonly isDone: boolean
}

/** 仕入控除税額の報告: by 30 June of the second year after the fiscal year of the award. */
export function taxReportDueOn(fiscalYear: number): LocalDate {
  return localDateOf(`${fiscalYear + 2}-06-30`)
}

export function everyDutyIsDone(duties: readonly Duty[]): Ruling {
  const open = duties.find((duty) => !duty.isDone)
  if (open === undefined) return true
  const until = open.dueOn === null ? '' : `（${formatWareki(open.dueOn)}まで）`
  return broken(`「${open.what}」${until}が残っているため、完結にできません。`)
}

export function thisYearIsAsked(year: number, years: number): Ruling {
  return (
    (year >= 1 && year <= years) ||
    broken(`事業化状況の報告は${years}年目までです。年次を選び直してください。`, 'year')
  )
}

export function theYearHasCome(dueOn: LocalDate, today: LocalDate): Ruling {
  return (
    addMonths(dueOn, -2) <= today ||
    broken(`この年次の報告は、${formatWareki(addMonths(dueOn, -2))}から出せます。`, 'year')
  )
}
