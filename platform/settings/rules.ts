import { type FiscalYear, firstDayOf, type LocalDate } from '#packages/japan'
import { broken, type Ruling } from '../rulings.ts'
import type { Decided } from './tables.ts'

/** A year that is over was reckoned with the values of its time. */
export function aPastYearKeepsItsValues(validFrom: LocalDate, year: FiscalYear): Ruling {
  return (
    validFrom >= firstDayOf(year) ||
    broken(
      '終わった年度の値は変えられません。今年度の4月1日か、それより後の日を入れてください。',
      'validFrom',
    )
  )
}

/** Of the decisions of one setting, the one that holds on a day. */
export function holdingOn(decided: readonly Decided[], day: LocalDate): Decided | null {
  const begun = decided.filter(({ validFrom }) => validFrom <= day)
  const later = (a: Decided, b: Decided) =>
    b.validFrom.localeCompare(a.validFrom) || b.setAt.localeCompare(a.setAt)
  return [...begun].sort(later)[0] ?? null
}
