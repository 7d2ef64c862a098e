/** Per applicant and reviewer the points on each criterion; null where that reviewer did not score. */
export type CriterionScores = readonly (readonly (readonly number[] | null)[])[]

export type SelectionInput = {
  readonly scores: CriterionScores
  /** One per criterion, in any unit. */
  readonly weights: readonly number[]
  /** How many are to be selected; with equal scores at the last place more are. */
  readonly places: number
}

/** @throws {RangeError} shapes do not fit, a number is not finite, a weight is negative, or no places */
export function insistOnSelection({ scores, weights, places }: SelectionInput): void {
  if (!weights.every((weight) => weight >= 0 && weight < Number.POSITIVE_INFINITY)) {
    throw new RangeError('a weight is negative or not finite')
  }
  if (!weights.some((weight) => weight > 0)) throw new RangeError('no criterion has a weight')
  if (!(Number.isSafeInteger(places) && places >= 1)) {
    throw new RangeError(`not a number of places: ${places}`)
  }
  const reviewers = scores[0]?.length ?? 0
  for (const row of scores) {
    if (row.length !== reviewers) {
      throw new RangeError(`a row of ${row.length} reviewers beside one of ${reviewers}`)
    }
    for (const points of row) {
      if (points && points.length !== weights.length) {
        throw new RangeError(`${points.length} criteria beside ${weights.length} weights`)
      }
      if (points && !points.every(Number.isFinite)) throw new RangeError('points are not finite')
    }
  }
}

export const weightSum = (weights: readonly number[]) =>
  weights.reduce((sum, weight) => sum + weight, 0)

/** What one reviewer gives altogether: Σ w_c points_c / Σ w_c. */
export function weightedMean(points: readonly number[], weights: readonly number[]): number {
  let sum = 0
  for (let at = 0; at < points.length; at += 1) sum += (points[at] ?? 0) * (weights[at] ?? 0)
  return sum / weightSum(weights)
}

/** Per applicant the mean of its reviewers on each criterion; null where nobody scored it. */
export function criterionMeans(scores: CriterionScores): (number[] | null)[] {
  return scores.map((row) => {
    const given = row.filter((points) => points !== null)
    const [first] = given
    return (
      first?.map((_, criterion) => {
        let sum = 0
        for (const points of given) sum += points[criterion] ?? 0
        return sum / given.length
      }) ?? null
    )
  })
}

export const isSelected = (rank: number | null | undefined, places: number) =>
  typeof rank === 'number' && rank <= places
