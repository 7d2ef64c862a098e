import { fitLogistic, independentColumns } from './logistic-fit.ts'
import { insistOnTable } from './panel.ts'

export type PropensityScoreInput = {
  /** Rows are units, columns what is known of them before the treatment. */
  readonly x: readonly (readonly number[])[]
  /** 1 for the treated, 0 for the others; one entry per unit. */
  readonly treated: readonly number[]
}
export type PropensityScore = {
  /**
   * Log odds: the constant, then one per column. Null for a column that follows from the columns before
   * it, and all of it null where no maximum exists.
   */
  readonly coefficients: readonly (number | null)[] | null
  /** The estimated chance of being treated, one per unit; null where no maximum exists. */
  readonly score: readonly number[] | null
  readonly n: { readonly treated: number; readonly controls: number }
  /** Why there is no score; null where there is one. */
  readonly reason: 'only one group' | 'groups are separated' | null
}

/** @throws {RangeError} an entry is neither 0 nor 1, or there is not one for every unit */
export function insistOnFlags(treated: readonly number[], units: number): void {
  if (treated.length !== units) {
    throw new RangeError(`${treated.length} flags of treatment beside ${units} units`)
  }
  for (const one of treated) {
    if (one !== 0 && one !== 1) throw new RangeError(`treated must be 0 or 1, not ${one}`)
  }
}

/** About its mean and in its own standard deviations: the fit is the same, and well conditioned. */
function standardise(column: Float64Array): { readonly mean: number; readonly spread: number } {
  const n = column.length
  const mean = column.reduce((sum, one) => sum + one, 0) / n
  let squares = 0
  for (const one of column) squares += (one - mean) ** 2
  const spread = Math.sqrt(squares / n)
  for (let at = 0; at < n; at += 1) column[at] = ((column[at] as number) - mean) / spread
  return { mean, spread }
}

/**
 * Propensity score: the chance of being treated, given what is known of a unit beforehand, by logistic
 * regression with a constant and maximum likelihood.
 *
 *     log(p / (1 − p)) = b_0 + Σ_j b_j x_j
 *
 * Shape: one row of x and one flag per unit. Unit: probabilities of 0 to 1; coefficients in log odds per
 * unit of the column.
 * Null: only one group is there, or the columns tell the groups apart without error, so that the
 * likelihood has no maximum (`reason`).
 * @throws {RangeError} rows of different length, a number that is not finite, or a flag other than 0 and 1
 * @see Rosenbaum, P. & Rubin, D. (1983) The central role of the propensity score in observational studies
 * @example propensityScore({ x: [[0], [0], [1], [1]], treated: [0, 1, 0, 1] }).score // [.5, .5, .5, .5]
 */
export function propensityScore({ x, treated }: PropensityScoreInput): PropensityScore {
  insistOnTable(x)
  insistOnFlags(treated, x.length)
  const treatedCount = treated.reduce((sum, one) => sum + one, 0)
  const n = { treated: treatedCount, controls: x.length - treatedCount }
  const none = { coefficients: null, score: null, n }
  if (n.treated === 0 || n.controls === 0) return { ...none, reason: 'only one group' }

  const columns = (x[0] ?? []).map((_, column) =>
    Float64Array.from(x, (row) => row[column] as number),
  )
  const kept = independentColumns(columns)
  const used = kept.map((at) => columns[at] as Float64Array)
  const scales = used.map(standardise)
  const fit = fitLogistic([new Float64Array(x.length).fill(1), ...used], treated)
  if (fit === null) return { ...none, reason: 'groups are separated' }

  const coefficients: (number | null)[] = [fit.beta[0] as number, ...columns.map(() => null)]
  kept.forEach((column, at) => {
    const { mean, spread } = scales[at] as { mean: number; spread: number }
    const slope = (fit.beta[at + 1] as number) / spread
    coefficients[column + 1] = slope
    coefficients[0] = (coefficients[0] as number) - slope * mean
  })
  const score = Array.from(fit.eta, (odds) => 1 / (1 + Math.exp(-odds)))
  return { coefficients, score, n, reason: null }
}
