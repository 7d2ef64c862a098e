import { incompleteBeta } from './incomplete-beta.ts'
import { insistOnDegrees, insistOnNumber, insistOnShare } from './insist.ts'
import { positiveQuantile } from './positive-quantile.ts'

function below(f: number, df1: number, df2: number): number {
  const all = df1 * f + df2
  return incompleteBeta(df1 / 2, df2 / 2, (df1 * f) / all, df2 / all)
}

function above(f: number, df1: number, df2: number): number {
  const all = df1 * f + df2
  return incompleteBeta(df2 / 2, df1 / 2, df2 / all, (df1 * f) / all)
}

/**
 * Share of the F distribution below `f`: I_x(df1/2, df2/2), x = df1 f / (df1 f + df2); 0 for f ≤ 0.
 * @throws {RangeError} degrees of freedom are not positive
 * @example fCdf(3.3258345, 5, 10) // 0.95
 */
export function fCdf(f: number, df1: number, df2: number): number {
  insistOnDegrees(df1, df2)
  insistOnNumber(f)
  if (f <= 0) return 0
  return f === Number.POSITIVE_INFINITY ? 1 : below(f, df1, df2)
}

/**
 * Share of the F distribution above `f`: the p-value of a ratio of mean squares.
 * @throws {RangeError} degrees of freedom are not positive
 * @example fUpperTail(3.3258345, 5, 10) // 0.05
 */
export function fUpperTail(f: number, df1: number, df2: number): number {
  insistOnDegrees(df1, df2)
  insistOnNumber(f)
  if (f <= 0) return 1
  return f === Number.POSITIVE_INFINITY ? 0 : above(f, df1, df2)
}

/**
 * The value below which the share `p` of the F distribution lies; degrees of freedom need not be whole.
 * @throws {RangeError} p is not between 0 and 1, or degrees of freedom are not positive
 * @example fQuantile(0.95, 5, 10) // 3.3258345
 */
export function fQuantile(p: number, df1: number, df2: number): number {
  insistOnShare(p)
  insistOnDegrees(df1, df2)
  return fValueBetween(p, 1 - p, df1, df2)
}

/** As `fQuantile`, for callers that know both sides exactly. */
export function fValueBetween(lower: number, upper: number, df1: number, df2: number): number {
  return positiveQuantile(lower, upper, {
    lower: (f) => below(f, df1, df2),
    upper: (f) => above(f, df1, df2),
  })
}
