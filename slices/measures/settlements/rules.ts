import { formatFiscalYear, toFiscalYear } from '#packages/japan'
import { broken, type Ruling } from '#platform'

/** After 出納閉鎖 (235条の5) no money of the year is moved or spent. */
export function theBooksAreOpen(settlement: { readonly fiscalYear: number } | null): Ruling {
  return (
    settlement === null ||
    broken(
      `${formatFiscalYear(toFiscalYear(settlement.fiscalYear))}の出納は閉鎖されています。この年度の予算は動かせません。`,
    )
  )
}
