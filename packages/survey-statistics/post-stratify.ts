import { insistOnCounts, insistOnSameLength, sumOf } from './counts.ts'

export type PostStratifyInput = {
  /** Respondents per stratum. */
  readonly sample: readonly number[]
  /** How many there are in each stratum. */
  readonly population: readonly number[]
}
export type PostStratified = {
  /** N_h / n_h: how many each respondent stands for. */
  readonly weights: readonly (number | null)[]
  /** The same, summing to the number of respondents. */
  readonly normalisedWeights: readonly (number | null)[]
  /** Those for whom nobody answered: joined with a neighbour, or named in the report. */
  readonly uncoveredPopulation: number
}

/**
 * Weights by stratum 事後層化: what the respondents of a size class or trade stand for.
 *
 *     w_h = N_h / n_h,  normalised w_h · Σ n / Σ N over the strata that have respondents
 *
 * Shape: two lists of the same strata. Null: the weights of a stratum without respondents, and the
 * normalised ones where the covered strata have nobody.
 * @throws {RangeError} lists of different length, or a count is negative
 * @see Holt, D. & Smith, T. (1979) Post stratification
 * @example postStratify({ sample: [4, 0, 6], population: [40, 30, 90] }).weights // [10, null, 15]
 */
export function postStratify({ sample, population }: PostStratifyInput): PostStratified {
  insistOnSameLength(sample, population)
  insistOnCounts(sample)
  insistOnCounts(population)
  const weights = sample.map((count, at) => (count === 0 ? null : (population[at] ?? 0) / count))
  const all = sumOf(population)
  const covered = sumOf(population.filter((_, at) => sample[at] !== 0))
  const factor = covered === 0 ? null : sumOf(sample) / covered
  return {
    weights,
    normalisedWeights: weights.map((weight) =>
      weight === null || factor === null ? null : weight * factor,
    ),
    uncoveredPopulation: all - covered,
  }
}
