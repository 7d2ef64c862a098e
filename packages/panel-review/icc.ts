import { fQuantile } from '#packages/distributions'
import { meanSquares } from './mean-squares.ts'
import { ratingsOf, type ScoreTable } from './score-table.ts'

export type Icc = {
  readonly subjects: number
  readonly raters: number
  readonly msRows: number | null
  readonly msColumns: number | null
  readonly msError: number | null
  /** ICC(2,1): how far one score of one reviewer can be relied on. */
  readonly icc21: number | null
  readonly icc21Low: number | null
  readonly icc21High: number | null
  /** ICC(2,k): how far the mean of these k reviewers can be relied on. */
  readonly icc2k: number | null
  readonly icc2kLow: number | null
  readonly icc2kHigh: number | null
  /** ICC(C,k): the same for the order alone, which severity leaves untouched where all score all. */
  readonly iccConsistencyK: number | null
  /** MSR / MSE; null where MSE is 0. */
  readonly F: number | null
  readonly df1: number | null
  readonly df2: number | null
}

const NOTHING = {
  msRows: null,
  msColumns: null,
  msError: null,
  icc21: null,
  icc21Low: null,
  icc21High: null,
  icc2k: null,
  icc2kLow: null,
  icc2kHigh: null,
  iccConsistencyK: null,
  F: null,
  df1: null,
  df2: null,
}

const ratio = (part: number, whole: number) => (whole > 0 ? part / whole : null)

/** From one reviewer to the mean of k (Spearman–Brown); null beyond the value where it has no limit. */
function stepUp(single: number, k: number): number | null {
  return ratio(k * single, 1 + (k - 1) * single)
}

type Interval = { readonly low: number; readonly high: number }

/** The interval of McGraw & Wong for ICC(A,1), with Satterthwaite's degrees of freedom. */
function intervalOf(
  single: number,
  msr: number,
  msc: number,
  mse: number,
  n: number,
  k: number,
  confidence: number,
): Interval | null {
  const a = (k * single) / (n * (1 - single))
  const b = 1 + (k * single * (n - 1)) / (n * (1 - single))
  const v =
    (a * msc + b * mse) ** 2 / ((a * msc) ** 2 / (k - 1) + (b * mse) ** 2 / ((n - 1) * (k - 1)))
  if (!(v > 0)) return null
  const tail = (1 + confidence) / 2
  const above = fQuantile(tail, n - 1, v)
  const below = fQuantile(tail, v, n - 1)
  const rest = k * msc + (k * n - k - n) * mse
  const low = (n * (msr / above - mse)) / (rest + (n * msr) / above)
  const high = (n * (below * msr - mse)) / (rest + n * below * msr)
  // With a negative estimate the degrees of freedom can fall so low that the approximation breaks down.
  return low <= single && single <= high ? { low, high } : null
}

/**
 * Intraclass correlation 級内相関係数, two-way random effects, absolute agreement.
 *
 *     ICC(2,1) = (MSR − MSE) / (MSR + (k − 1) MSE + k (MSC − MSE) / n)
 *     ICC(2,k) = (MSR − MSE) / (MSR + (MSC − MSE) / n),  ICC(C,k) = (MSR − MSE) / MSR
 *
 * Shape: n rows (applicants), k columns (reviewers), without gaps; `confidence` 0.95 unless told.
 * Null: everything for fewer than two rows or columns, or a missing score (use `severityModel`); a value
 * whose denominator is not positive; the interval where MSE is 0 or it would not hold the value. A value
 * below 0 stays: applicants then differ less than chance would have it.
 * @throws {RangeError} rows of different length, a score that is not finite, confidence not in 0 to 1
 * @see Shrout, P. & Fleiss, J. (1979) Intraclass correlations: uses in assessing rater reliability
 * @see McGraw, K. & Wong, S. (1996) Forming inferences about some intraclass correlation coefficients
 * @example icc2([[1, 3], [2, 4], [5, 7]]).icc21 // 0.684: the second gives two points more
 */
export function icc2(scores: ScoreTable, confidence = 0.95): Icc {
  if (!(confidence > 0 && confidence < 1)) {
    throw new RangeError(`not a confidence between 0 and 1: ${confidence}`)
  }
  const ratings = ratingsOf(scores)
  const n = scores.length
  const k = scores[0]?.length ?? 0
  if (!ratings || n < 2 || k < 2) return { subjects: n, raters: k, ...NOTHING }

  const { rows: msr, columns: msc, error: mse } = meanSquares(ratings)
  const icc21 = ratio(msr - mse, msr + (k - 1) * mse + (k * (msc - mse)) / n)
  const range =
    icc21 === null || mse === 0 ? null : intervalOf(icc21, msr, msc, mse, n, k, confidence)
  return {
    subjects: n,
    raters: k,
    msRows: msr,
    msColumns: msc,
    msError: mse,
    icc21,
    icc21Low: range?.low ?? null,
    icc21High: range?.high ?? null,
    icc2k: ratio(msr - mse, msr + (msc - mse) / n),
    icc2kLow: range && stepUp(range.low, k),
    icc2kHigh: range && stepUp(range.high, k),
    iccConsistencyK: ratio(msr - mse, msr),
    F: ratio(msr, mse),
    df1: n - 1,
    df2: (n - 1) * (k - 1),
  }
}
