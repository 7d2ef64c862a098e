import { type Fraction, formatFraction, formatYen, taxWithin } from '#packages/japan'
import { exactRate, exactYen, floorYen, times } from '../exact-numbers/rules.ts'

/** One line of costs, in whole yen on the scheme's tax basis; `excludedYen` of it does not count. */
export type CostLine = {
  readonly categoryCode: string
  readonly amountYen: number
  readonly excludedYen: number
}

/** 費目 of a scheme: what it is called, and how far it counts. A null limit is none. */
export type CategoryLimit = {
  readonly code: string
  readonly name: string
  readonly capYen: number | null
  readonly shareOfTotal: Fraction | null
}

export type CountedCategory = {
  readonly code: string
  readonly name: string
  readonly enteredYen: number
  readonly excludedYen: number
  /** E_c: entered less what does not count. */
  readonly eligibleYen: number
  /** E_c′: after the category's limits. */
  readonly countedYen: number
  /** Which limit cut it, in words; empty where none did. */
  readonly limit: string
}

/** The cost that counts, and how it came about. */
export type EligibleCost = {
  readonly categories: readonly CountedCategory[]
  /** ΣE_c, before the limits: what a share of the total is a share of. */
  readonly totalYen: number
  readonly incomeYen: number
  /** E = ΣE_c′ − income, not below 0. */
  readonly eligibleYen: number
}

/**
 * 補助対象経費 (grants.md §4.1): `E_c' = min(E_c, cap_c, ⌊share_c × ΣE_c⌋)`, `E = ΣE_c' − income`.
 * Every line must be of a category of the scheme. Whole yen throughout.
 * @throws {RangeError} an amount is not whole or negative, more is excluded than entered, a category is unknown
 */
export function eligibleCost(
  limits: readonly CategoryLimit[],
  lines: readonly CostLine[],
  incomeYen = 0,
): EligibleCost {
  const known = new Set(limits.map((one) => one.code))
  for (const line of [...lines, { categoryCode: null, amountYen: incomeYen, excludedYen: 0 }]) {
    const isSound =
      Number.isSafeInteger(line.amountYen) &&
      Number.isSafeInteger(line.excludedYen) &&
      line.excludedYen >= 0 &&
      line.excludedYen <= line.amountYen &&
      (line.categoryCode === null || known.has(line.categoryCode))
    if (!isSound) throw new RangeError(`not a cost: ${JSON.stringify(line)}`)
  }
  const sums = limits.map((limit) => {
    const own = lines.filter((line) => line.categoryCode === limit.code)
    const enteredYen = own.reduce((sum, line) => sum + line.amountYen, 0)
    const excludedYen = own.reduce((sum, line) => sum + line.excludedYen, 0)
    return { limit, enteredYen, excludedYen, eligibleYen: enteredYen - excludedYen }
  })
  const totalYen = sums.reduce((sum, one) => sum + one.eligibleYen, 0)
  const categories = sums.map(({ limit, ...sum }) => ({
    code: limit.code,
    name: limit.name,
    ...sum,
    ...counted(limit, sum.eligibleYen, totalYen),
  }))
  const countedYen = categories.reduce((sum, one) => sum + one.countedYen, 0)
  return { categories, totalYen, incomeYen, eligibleYen: Math.max(0, countedYen - incomeYen) }
}

function counted(limit: CategoryLimit, eligibleYen: number, totalYen: number) {
  const capped = limit.capYen === null ? eligibleYen : Math.min(eligibleYen, limit.capYen)
  const share = limit.shareOfTotal
  const shareYen = share === null ? capped : floorYen(times(exactYen(totalYen), exactRate(share)))
  if (share !== null && shareYen < capped) {
    return {
      countedYen: shareYen,
      limit: `対象経費全体の${formatFraction(share)}（${formatYen(shareYen)}円）まで`,
    }
  }
  return {
    countedYen: capped,
    limit: capped < eligibleYen ? `上限${formatYen(capped)}円` : '',
  }
}

/**
 * What counts of a gross price in a scheme without tax: the tax printed on the invoice is taken off; where
 * only the gross price is known, `gross − ⌊gross × rate / (100 + rate)⌋`.
 * @example netOfTax(110_000, null, 10) // 100_000
 */
export function netOfTax(grossYen: number, printedTaxYen: number | null, ratePercent: 8 | 10) {
  return printedTaxYen === null ? taxWithin(grossYen, ratePercent).netYen : grossYen - printedTaxYen
}
