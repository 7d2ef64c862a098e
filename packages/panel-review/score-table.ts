/** One row per applicant, one column per reviewer; null where a reviewer did not score. */
export type ScoreTable = readonly (readonly (number | null)[])[]

/** @throws {RangeError} rows differ in length, or a score is not finite */
export function insistOnTable(scores: ScoreTable): void {
  const width = scores[0]?.length ?? 0
  for (const row of scores) {
    if (row.length !== width) {
      throw new RangeError(`a row of ${row.length} reviewers beside one of ${width}`)
    }
    for (const score of row) {
      if (score !== null && !Number.isFinite(score)) throw new RangeError(`not a score: ${score}`)
    }
  }
}

/** A table without gaps: row after row in one array. */
export type Ratings = {
  readonly subjects: number
  readonly raters: number
  readonly values: Float64Array
}

/**
 * The table as numbers; null as soon as one score is missing.
 * @throws {RangeError} rows differ in length, or a score is not finite
 */
export function ratingsOf(scores: ScoreTable): Ratings | null {
  insistOnTable(scores)
  const raters = scores[0]?.length ?? 0
  const values = new Float64Array(scores.length * raters)
  let at = 0
  for (const row of scores) {
    for (const score of row) {
      if (score === null) return null
      values[at] = score
      at += 1
    }
  }
  return { subjects: scores.length, raters, values }
}

/** The rows that every reviewer scored: what `icc2` and `kendallW` can be asked about. */
export function completeRows(scores: ScoreTable): number[][] {
  return scores
    .filter((row): row is readonly number[] => !row.includes(null))
    .map((row) => [...row])
}
