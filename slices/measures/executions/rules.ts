import { z } from 'zod'
import { setting } from '#platform/settings'

/** One fiscal year of a measure, yen. */
export type Execution = {
  readonly initialYen: number
  readonly supplementaryYen: number
  readonly transferYen: number
  readonly contingencyYen: number
  readonly carriedInYen: number
  /** Null while the year is not settled. */
  readonly spentYen: number | null
  readonly carriedOutYen: number
}

/** 予算現額 = 当初 ± 補正 ± 流用 + 予備費充用 + 前年度からの繰越. */
export function currentBudget(year: Execution): number {
  return (
    year.initialYen +
    year.supplementaryYen +
    year.transferYen +
    year.contingencyYen +
    year.carriedInYen
  )
}

/** 不用額 = 現額 − 支出済 − 翌年度繰越. Null while the year is not settled. */
export function unspent(year: Execution): number | null {
  return year.spentYen === null ? null : currentBudget(year) - year.spentYen - year.carriedOutYen
}

/** 執行率 as 「89.4」 (per cent, cut to one decimal). Null without a settled year or a budget. */
export function executionRate(year: Execution): string | null {
  const current = currentBudget(year)
  if (year.spentYen === null || current <= 0) return null
  return percent(year.spentYen, current)
}

/** `part / whole` in per cent, rounded half up to one decimal in whole numbers: 5,900/6,600 is 89.4. */
export function percent(part: number, whole: number): string {
  const tenths = (BigInt(Math.abs(part)) * 2000n + BigInt(whole)) / (BigInt(whole) * 2n)
  const sign = part < 0 && tenths > 0n ? '△' : ''
  return `${sign}${tenths / 10n}.${tenths % 10n}`
}

/** 不用額 ≥ 20 % of 現額 in two of the last three years. */
export function hasBeenUnspentOften(years: readonly Execution[]): boolean {
  const often = years.slice(0, 3).filter((year) => {
    const left = unspent(year)
    return left !== null && currentBudget(year) > 0 && left * 5 >= currentBudget(year)
  })
  return often.length >= 2
}

/** `full cost = direct + hours × hourly rate`; `unit cost = full cost ÷ output`, cut to the yen. */
export function unitCost(
  directYen: number,
  hours: number,
  hourlyYen: number,
  output: number | null,
): { readonly fullYen: number; readonly perOutputYen: number | null } {
  const fullYen = directYen + hours * hourlyYen
  const perOutputYen = output === null || output <= 0 ? null : Math.round(fullYen / output)
  return { fullYen, perOutputYen }
}

/** What an hour of staff costs in the full cost of a measure. */
export const hourlyRate = setting('measures.hourly-yen', z.coerce.number().int().min(0), 4_000, {
  label: '人件費の時間単価',
  source: '運用上の初期値',
  toBeChecked: true,
  unit: '円',
})

/** What the figures of a year are called, where two versions stand side by side. */
export const yearLabels = {
  initialYen: '当初',
  supplementaryYen: '補正',
  transferYen: '流用',
  contingencyYen: '予備費充用',
  carriedInYen: '前年度からの繰越',
  spentYen: '支出済額',
  expectedYen: '決算見込',
  carriedOutYen: '翌年度へ繰越',
  nationalYen: 'うち国庫支出金',
  prefectureYen: 'うち県支出金',
  bondYen: 'うち地方債',
  otherYen: 'うちその他',
  hours: '職員の時間',
  output: '活動量',
  results: '成果の件数',
} as const
