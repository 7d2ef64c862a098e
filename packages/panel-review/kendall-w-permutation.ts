import { GENERATOR, insistOnDraws, SeededDraws } from '#packages/random'
import { rankedPanel, rankSumSpread } from './kendall-w.ts'
import { ratingsOf, type ScoreTable } from './score-table.ts'

export type PermutationInput = {
  readonly seed: number
  /** 10,000 unless told. */
  readonly draws?: number
}
export type KendallWByPermutation = {
  readonly pValue: number | null
  readonly draws: number
  readonly seed: number
  readonly generator: string
}

const ROUNDING = 1e-9

/**
 * How often reviewers who rank at random agree at least as much as these did: the p-value of Kendall's W
 * for few applicants, where chi-square is not to be trusted.
 *
 *     (1 + draws with S at least as large) / (1 + draws), each reviewer's ranks shuffled
 *
 * Shape: as `kendallW`. Null: where W is. Draws, seed and generator are to be stored with the answer.
 * @throws {RangeError} no table of scores, no seed, or no number of draws
 * @see Phipson, B. & Smyth, G. (2010) Permutation p-values should never be zero
 * @example kendallWByPermutation([[1, 1], [2, 2], [3, 3]], { seed: 7 }).pValue // about 1/6
 */
export function kendallWByPermutation(
  scores: ScoreTable,
  { seed, draws = 10_000 }: PermutationInput,
): KendallWByPermutation {
  insistOnDraws(draws)
  const random = new SeededDraws(seed)
  const ratings = ratingsOf(scores)
  const record = { draws, seed, generator: GENERATOR }
  if (!ratings) return { pValue: null, ...record }
  const { ranks, ties } = rankedPanel(ratings)
  const n = ratings.subjects
  const k = ratings.raters
  if (k * k * (n ** 3 - n) - k * ties <= 0) return { pValue: null, ...record }

  const rankSums = new Float64Array(n)
  const spread = () => {
    rankSums.fill(0)
    for (const own of ranks) {
      for (let row = 0; row < n; row += 1) rankSums[row] = (rankSums[row] ?? 0) + (own[row] ?? 0)
    }
    return rankSumSpread(rankSums)
  }
  const observed = spread() * (1 - ROUNDING)
  let asLarge = 0
  for (let left = draws; left > 0; left -= 1) {
    for (const own of ranks) random.shuffle(own)
    if (spread() >= observed) asLarge += 1
  }
  return { pValue: (1 + asLarge) / (1 + draws), ...record }
}
