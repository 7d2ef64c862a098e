import { midRanks } from './mid-ranks.ts'
import { insistOnTable, type ScoreTable } from './score-table.ts'

/** How values differ: by a unit, by their order, or only by being unequal. */
export const MEASUREMENT_LEVELS = ['nominal', 'ordinal', 'interval'] as const
export type MeasurementLevel = (typeof MEASUREMENT_LEVELS)[number]

export type KrippendorffAlpha = {
  /** 1: full agreement, 0: as by chance, below 0: systematic disagreement. */
  readonly alpha: number | null
  /** Applicants with at least two scores, and their scores. */
  readonly pairableUnits: number
  readonly pairableValues: number
}

type Pairable = { readonly sizes: readonly number[]; readonly values: Float64Array }

function pairableOf(scores: ScoreTable): Pairable {
  const known = scores
    .map((row) => row.filter((score) => score !== null))
    .filter((row) => row.length >= 2)
  return { sizes: known.map((row) => row.length), values: Float64Array.from(known.flat()) }
}

/** Sum of squared differences over all ordered pairs of a stretch. */
function squaredDifferences(values: Float64Array, from: number, to: number): number {
  let mean = 0
  for (let at = from; at < to; at += 1) mean += (values[at] ?? 0) / (to - from)
  let spread = 0
  for (let at = from; at < to; at += 1) spread += ((values[at] ?? 0) - mean) ** 2
  return 2 * (to - from) * spread
}

/** How many ordered pairs of a stretch are unequal. */
function unequalPairs(values: Float64Array, from: number, to: number): number {
  const sorted = values.slice(from, to).sort()
  let equal = 0
  let run = 0
  for (let at = 0; at < sorted.length; at += 1) {
    run = at > 0 && sorted[at] === sorted[at - 1] ? run + 1 : 1
    equal += 2 * run - 1
  }
  return sorted.length ** 2 - equal
}

/**
 * Krippendorff's α: agreement of any number of reviewers, with gaps.
 *
 *     α = 1 − D_o / D_e over the scores of applicants that have at least two
 *
 * D_o is the mean difference within applicants, D_e that between any two scores. Differences: `interval`
 * (c − d)²; `ordinal` the squared distance of the mid-ranks; `nominal` 1 where unequal.
 * Shape: rows are applicants, columns reviewers, null a missing score.
 * Null: no applicant has two scores, or all scores are the same (0/0).
 * @throws {RangeError} rows of different length, or a score that is not finite
 * @see Krippendorff, K. (2011) Computing Krippendorff's alpha-reliability
 * @example krippendorffAlpha([[1, 2], [1, 1], [2, 2], [2, 1]], 'nominal').alpha // 0.125
 */
export function krippendorffAlpha(scores: ScoreTable, level: MeasurementLevel): KrippendorffAlpha {
  insistOnTable(scores)
  if (!MEASUREMENT_LEVELS.includes(level)) throw new RangeError(`not a level: ${level}`)
  const { sizes, values } = pairableOf(scores)
  const size = { pairableUnits: sizes.length, pairableValues: values.length }
  if (values.every((value) => value === values[0])) return { alpha: null, ...size }

  // The ordinal difference, the frequencies between less half of both ends, is a distance of mid-ranks.
  const places = level === 'ordinal' ? midRanks(values) : values
  const difference = level === 'nominal' ? unequalPairs : squaredDifferences
  let observed = 0
  let from = 0
  for (const count of sizes) {
    observed += difference(places, from, from + count) / (count - 1)
    from += count
  }
  const expected = difference(places, 0, values.length) / (values.length - 1)
  return { alpha: 1 - observed / expected, ...size }
}
