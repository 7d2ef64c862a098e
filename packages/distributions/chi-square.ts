import { lowerGamma, upperGamma } from './incomplete-gamma.ts'
import { insistOnDegrees, insistOnNumber, insistOnShare } from './insist.ts'
import { positiveQuantile } from './positive-quantile.ts'

/**
 * Share of the chi-square distribution below `x`: P(df/2, x/2); 0 for x ≤ 0.
 * @throws {RangeError} df is not positive
 * @example chiSquareCdf(18.307038, 10) // 0.95
 */
export function chiSquareCdf(x: number, df: number): number {
  insistOnDegrees(df)
  insistOnNumber(x)
  return x === Number.POSITIVE_INFINITY ? 1 : lowerGamma(df / 2, x / 2)
}

/**
 * Share of the chi-square distribution above `x`: the p-value of a statistic.
 * @throws {RangeError} df is not positive
 * @example chiSquareUpperTail(18.307038, 10) // 0.05
 */
export function chiSquareUpperTail(x: number, df: number): number {
  insistOnDegrees(df)
  insistOnNumber(x)
  return x === Number.POSITIVE_INFINITY ? 0 : upperGamma(df / 2, x / 2)
}

/**
 * The value below which the share `p` of the chi-square distribution lies.
 * @throws {RangeError} p is not between 0 and 1, or df is not positive
 * @example chiSquareQuantile(0.95, 10) // 18.307038
 */
export function chiSquareQuantile(p: number, df: number): number {
  insistOnShare(p)
  insistOnDegrees(df)
  return positiveQuantile(p, 1 - p, {
    lower: (x) => lowerGamma(df / 2, x / 2),
    upper: (x) => upperGamma(df / 2, x / 2),
  })
}
