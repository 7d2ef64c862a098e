import { simplexSolver } from './simplex-solver.ts'

export type SyntheticControlFit = {
  /** Finds the donors' weights for one course of outcomes before the treatment. */
  readonly fit: (target: Float64Array, donors: Int32Array) => void
  /** One weight per donor, in the order in which they were given. */
  readonly weights: Float64Array
  /** Outcome less synthetic outcome, for every period, of the last fit. */
  readonly gaps: Float64Array
}

/**
 * A mixture of donors that follows a course of outcomes before the treatment, for as many courses and sets
 * of so many donors as one likes. `values`: outcomes, row after row of so many periods.
 */
export function syntheticControlFit(
  values: Float64Array,
  periods: number,
  prePeriods: number,
  donorCount: number,
): SyntheticControlFit {
  const solver = simplexSolver(prePeriods, donorCount)
  const columns = new Float64Array(donorCount * prePeriods)
  const weights = new Float64Array(donorCount)
  const gaps = new Float64Array(periods)

  function fit(target: Float64Array, donors: Int32Array): void {
    for (let at = 0; at < donorCount; at += 1) {
      const start = (donors[at] as number) * periods
      columns.set(values.subarray(start, start + prePeriods), at * prePeriods)
    }
    solver.solve(columns, target, 0, weights)
    gaps.set(target)
    for (let at = 0; at < donorCount; at += 1) {
      const weight = weights[at] as number
      const start = (donors[at] as number) * periods
      for (let period = 0; weight > 0 && period < periods; period += 1) {
        gaps[period] = (gaps[period] as number) - weight * (values[start + period] as number)
      }
    }
  }

  return { fit, weights, gaps }
}

/** Root of the mean square of the gaps from one period to before another; null where there is none. */
export function rootMeanSquare(gaps: Float64Array, from: number, to: number): number | null {
  if (to <= from) return null
  let sum = 0
  for (let period = from; period < to; period += 1) sum += (gaps[period] as number) ** 2
  return Math.sqrt(sum / (to - from))
}

/** Mean of the gaps from one period to before another; null where there is none. */
export function meanGap(gaps: Float64Array, from: number, to: number): number | null {
  if (to <= from) return null
  let sum = 0
  for (let period = from; period < to; period += 1) sum += gaps[period] as number
  return sum / (to - from)
}
