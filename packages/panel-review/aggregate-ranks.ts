import { midRanks } from './mid-ranks.ts'
import { placesOf } from './places.ts'
import { insistOnTable, type ScoreTable } from './score-table.ts'

/** One entry per applicant; null for one that nobody scored. */
export type AggregatedRanks = {
  /** Σ over reviewers of (number scored − rank): smaller for who was read by fewer. */
  readonly borda: readonly (number | null)[]
  readonly averageRank: readonly (number | null)[]
  readonly medianRank: readonly (number | null)[]
  readonly medianScore: readonly (number | null)[]
  readonly placeByBorda: readonly (number | null)[]
  readonly placeByAverageRank: readonly (number | null)[]
  readonly placeByMedianScore: readonly (number | null)[]
}

function meanOf(values: readonly number[]): number | null {
  if (values.length === 0) return null
  return values.reduce((sum, value) => sum + value, 0) / values.length
}

function medianOf(values: readonly number[]): number | null {
  const sorted = values.toSorted((one, other) => one - other)
  const upper = sorted[Math.floor(sorted.length / 2)]
  const lower = sorted[Math.ceil(sorted.length / 2) - 1]
  return upper === undefined || lower === undefined ? null : (lower + upper) / 2
}

const negative = (value: number | null) => (value === null ? null : -value)

/**
 * Orders that do not rest on the scale of the scores: Borda count, mean rank, median rank and median
 * score, and the places that follow (1 + how many are strictly better; equal ones share).
 *
 * Shape: rows are applicants, columns reviewers, null a missing score. Each reviewer ranks the applicants
 * it scored, 1 for the highest score, equal ones in the middle.
 * Null: everything of an applicant that nobody scored.
 * @throws {RangeError} rows of different length, or a score that is not finite
 * @see Borda, J.-C. de (1781) Mémoire sur les élections au scrutin
 * @example aggregateRanks([[3], [3], [9]]).borda // [0.5, 0.5, 2]
 */
export function aggregateRanks(scores: ScoreTable): AggregatedRanks {
  insistOnTable(scores)
  const ranks: number[][] = scores.map(() => [])
  const borda = scores.map<number | null>((row) =>
    row.every((score) => score === null) ? null : 0,
  )
  scores[0]?.forEach((_, reviewer) => {
    const scored: number[] = []
    const values: number[] = []
    scores.forEach((row, applicant) => {
      const score = row[reviewer] ?? null
      if (score === null) return
      scored.push(applicant)
      values.push(-score)
    })
    const own = midRanks(Float64Array.from(values))
    scored.forEach((applicant, at) => {
      const rank = own[at] ?? 0
      ranks[applicant]?.push(rank)
      borda[applicant] = (borda[applicant] ?? 0) + scored.length - rank
    })
  })
  const averageRank = ranks.map(meanOf)
  const medianScore = scores.map((row) => medianOf(row.filter((score) => score !== null)))
  return {
    borda,
    averageRank,
    medianRank: ranks.map(medianOf),
    medianScore,
    placeByBorda: placesOf(borda),
    placeByAverageRank: placesOf(averageRank.map(negative)),
    placeByMedianScore: placesOf(medianScore),
  }
}
