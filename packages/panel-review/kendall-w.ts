import { chiSquareUpperTail } from '#packages/distributions'
import { midRanks, tieCorrection } from './mid-ranks.ts'
import { type Ratings, ratingsOf, type ScoreTable } from './score-table.ts'

export type KendallW = {
  /** From 0 (no common order) to 1 (the same order by all), corrected for ties. */
  readonly w: number | null
  readonly wUncorrected: number | null
  readonly chiSquare: number | null
  readonly df: number
  /** From the chi-square distribution: poor for few applicants, see `kendallWByPermutation`. */
  readonly pValue: number | null
  /** Per applicant: the sum of its mid-ranks, the highest score having the highest. */
  readonly rankSums: readonly number[] | null
}

export type RankedPanel = {
  /** Reviewer after reviewer: the mid-ranks of the applicants. */
  readonly ranks: readonly Float64Array[]
  /** Σ over reviewers of Σ (t³ − t). */
  readonly ties: number
}

/** Each reviewer's scores as mid-ranks. */
export function rankedPanel({ subjects, raters, values }: Ratings): RankedPanel {
  const column = new Float64Array(subjects)
  const ranks: Float64Array[] = []
  let ties = 0
  for (let rater = 0; rater < raters; rater += 1) {
    for (let row = 0; row < subjects; row += 1) column[row] = values[row * raters + rater] ?? 0
    ranks.push(midRanks(column))
    ties += tieCorrection(column)
  }
  return { ranks, ties }
}

/** Sum of squared deviations of the rank sums from their mean. */
export function rankSumSpread(rankSums: Float64Array): number {
  let mean = 0
  for (const sum of rankSums) mean += sum / rankSums.length
  let spread = 0
  for (const sum of rankSums) spread += (sum - mean) ** 2
  return spread
}

/**
 * Kendall's coefficient of concordance 一致係数: how far reviewers put applicants in the same order.
 *
 *     W = 12 S / (k² (n³ − n) − k Σ T_j),  T_j = Σ (t³ − t) over the ties of reviewer j
 *     chi-square = k (n − 1) W with n − 1 degrees of freedom
 *
 * Shape: n rows (applicants), k columns (reviewers), without gaps: `completeRows` leaves those that all
 * scored.
 * Null: all but `df` where a score is missing; `w`, `chiSquare` and `pValue` where nobody ranks anything
 * (one applicant, or all tied by all).
 * @throws {RangeError} rows of different length, or a score that is not finite
 * @see Kendall, M. & Babington Smith, B. (1939) The problem of m rankings
 * @example kendallW([[1, 3], [2, 3], [3, 3], [4, 3]]).w // 0.5: the second ranks nobody
 */
export function kendallW(scores: ScoreTable): KendallW {
  const ratings = ratingsOf(scores)
  const n = scores.length
  const k = scores[0]?.length ?? 0
  const df = Math.max(0, n - 1)
  const nothing = { w: null, wUncorrected: null, chiSquare: null, df, pValue: null }
  if (!ratings) return { ...nothing, rankSums: null }

  const { ranks, ties } = rankedPanel(ratings)
  const rankSums = new Float64Array(n)
  for (const own of ranks) {
    for (let row = 0; row < n; row += 1) rankSums[row] = (rankSums[row] ?? 0) + (own[row] ?? 0)
  }
  const most = k * k * (n ** 3 - n)
  if (most - k * ties <= 0) return { ...nothing, rankSums: [...rankSums] }
  const spread = 12 * rankSumSpread(rankSums)
  const w = spread / (most - k * ties)
  const chiSquare = k * df * w
  return {
    w,
    wUncorrected: spread / most,
    chiSquare,
    df,
    pValue: chiSquareUpperTail(chiSquare, df),
    rankSums: [...rankSums],
  }
}
