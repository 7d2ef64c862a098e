import { minimumCount } from '#packages/disclosure'
import { type FiscalYear, formatFiscalYear } from '#packages/japan'
import type { TierSales } from './tables.ts'

/** What stands where a figure is not given: it is not 0. */
export const hidden = '秘匿'
export const fewest = minimumCount(['financial'])

/** Σ of a year; null as soon as one tier is hidden, for the rest would tell it. */
export function sumOf(year: readonly TierSales[]): number | null {
  return year.reduce<number | null>(
    (sum, { amountYen }) => (sum === null || amountYen === null ? null : sum + amountYen),
    0,
  )
}

/** Of all money of the year, in per cent; null where either is not known, or nothing was sold. */
export function shareOf(row: TierSales, year: readonly TierSales[]): number | null {
  const sum = sumOf(year)
  return row.amountYen === null || !sum ? null : (row.amountYen / sum) * 100
}

export const shareInWords = (share: number | null) =>
  share === null ? hidden : `${share.toFixed(1)}%`

/** 「151社中46社」 */
export function reportingInWords({ ofBusinesses, reporting }: TierSales): string {
  const all = ofBusinesses.toLocaleString('ja-JP')
  return reporting === null
    ? `${all}社中${fewest}社未満`
    : `${all}社中${reporting.toLocaleString('ja-JP')}社`
}

/** What the year says first: how much of the money comes from the farthest market that may be told. */
export function findingOf(year: FiscalYear, rows: readonly TierSales[]): string {
  const told = rows.filter(({ amountYen }) => amountYen !== null)
  const last = told.at(-1)
  const name = formatFiscalYear(year)
  if (last === undefined) return `${name}の金額は、どの市場段階も秘匿です`
  const share = shareOf(last, rows)
  const oku = ((last.amountYen ?? 0) / 100_000_000).toFixed(1)
  return share === null
    ? `${name}に${last.tier}で売った金額は${oku}億円`
    : `${name}に売った金額のうち、${last.tier}は${shareInWords(share)}`
}
