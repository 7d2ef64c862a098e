import { factorise, solveWith } from './cholesky.ts'
import type { Design } from './design.ts'

/** Least squares of score = fair value of the applicant + leniency of the reviewer, leniencies summing to 0. */
export type AdditiveFit = {
  readonly rawMeans: Float64Array
  readonly fairMeans: Float64Array
  readonly leniencies: Float64Array
  readonly residuals: Float64Array
  readonly residualSquares: number
  readonly df: number
  /** Variances in units of σ². */
  readonly fairVariances: Float64Array
  readonly leniencyVariances: Float64Array
  /** Per score: its leverage, the share of it that the fit takes from the score itself. */
  readonly leverages: Float64Array
}

/** Reviewers that read each applicant, list after list. */
function readersByApplicant({ readersOf, applicantOf, reviewerOf }: Design) {
  const from = new Uint32Array(readersOf.length + 1)
  readersOf.forEach((count, applicant) => {
    from[applicant + 1] = (from[applicant] ?? 0) + count
  })
  const next = from.slice()
  const reviewers = new Uint32Array(applicantOf.length)
  applicantOf.forEach((applicant, at) => {
    const place = next[applicant] ?? 0
    reviewers[place] = reviewerOf[at] ?? 0
    next[applicant] = place + 1
  })
  return { from, reviewers }
}

type Readers = ReturnType<typeof readersByApplicant>

/**
 * Covariances of the leniencies in units of σ²: the inverse, within those that sum to 0, of the normal
 * equations that are left when the applicants are solved for. Adding J/R makes them invertible.
 */
function leniencyCovariances(design: Design, { from, reviewers }: Readers): Float64Array {
  const size = design.reviewers.length
  const normal = new Float64Array(size * size).fill(1 / size)
  const add = (row: number, column: number, amount: number) => {
    normal[row * size + column] = (normal[row * size + column] ?? 0) + amount
  }
  design.readsOf.forEach((reads, reviewer) => {
    add(reviewer, reviewer, reads)
  })
  design.readersOf.forEach((count, applicant) => {
    const first = from[applicant] ?? 0
    for (let one = first; one < first + count; one += 1) {
      for (let other = first; other < first + count; other += 1) {
        add(reviewers[one] ?? 0, reviewers[other] ?? 0, -1 / count)
      }
    }
  })
  if (!factorise(normal, size)) throw new RangeError('applicants and reviewers are not connected')
  const covariances = new Float64Array(size * size)
  const column = new Float64Array(size)
  for (let reviewer = 0; reviewer < size; reviewer += 1) {
    column.fill(-1 / size)
    column[reviewer] = (column[reviewer] ?? 0) + 1
    solveWith(normal, size, column)
    covariances.set(column, reviewer * size)
  }
  return covariances
}

/** @throws {RangeError} applicants and reviewers are not connected */
export function fitAdditive(design: Design): AdditiveFit {
  const { applicantOf, reviewerOf, scores, readersOf } = design
  const size = design.reviewers.length
  const rawMeans = new Float64Array(readersOf.length)
  scores.forEach((score, at) => {
    const applicant = applicantOf[at] ?? 0
    rawMeans[applicant] = (rawMeans[applicant] ?? 0) + score / (readersOf[applicant] ?? 1)
  })
  const above = new Float64Array(size)
  scores.forEach((score, at) => {
    const reviewer = reviewerOf[at] ?? 0
    above[reviewer] = (above[reviewer] ?? 0) + score - (rawMeans[applicantOf[at] ?? 0] ?? 0)
  })

  const readers = readersByApplicant(design)
  const covariances = leniencyCovariances(design, readers)
  const covariance = (one: number, other: number) => covariances[one * size + other] ?? 0
  const leniencies = new Float64Array(size)
  for (let one = 0; one < size; one += 1) {
    let sum = 0
    for (let other = 0; other < size; other += 1)
      sum += covariance(one, other) * (above[other] ?? 0)
    leniencies[one] = sum
  }

  const fairMeans = rawMeans.slice()
  // Variance of the mean leniency of an applicant's readers, and its covariance with each leniency.
  const meanVariances = new Float64Array(readersOf.length)
  const meanCovariances = new Float64Array(readersOf.length * size)
  readersOf.forEach((count, applicant) => {
    const first = readers.from[applicant] ?? 0
    for (let place = first; place < first + count; place += 1) {
      const reviewer = readers.reviewers[place] ?? 0
      fairMeans[applicant] = (fairMeans[applicant] ?? 0) - (leniencies[reviewer] ?? 0) / count
      for (let other = 0; other < size; other += 1) {
        const at = applicant * size + other
        meanCovariances[at] = (meanCovariances[at] ?? 0) + covariance(reviewer, other) / count
      }
    }
    let variance = 0
    for (let place = first; place < first + count; place += 1) {
      variance += (meanCovariances[applicant * size + (readers.reviewers[place] ?? 0)] ?? 0) / count
    }
    meanVariances[applicant] = variance
  })

  const residuals = new Float64Array(scores.length)
  const leverages = new Float64Array(scores.length)
  let residualSquares = 0
  scores.forEach((score, at) => {
    const applicant = applicantOf[at] ?? 0
    const reviewer = reviewerOf[at] ?? 0
    const residual = score - (fairMeans[applicant] ?? 0) - (leniencies[reviewer] ?? 0)
    residuals[at] = residual
    residualSquares += residual ** 2
    leverages[at] =
      1 / (readersOf[applicant] ?? 1) +
      (meanVariances[applicant] ?? 0) -
      2 * (meanCovariances[applicant * size + reviewer] ?? 0) +
      covariance(reviewer, reviewer)
  })
  return {
    rawMeans,
    fairMeans,
    leniencies,
    residuals,
    residualSquares,
    df: scores.length - readersOf.length - size + 1,
    fairVariances: meanVariances.map((variance, at) => variance + 1 / (readersOf[at] ?? 1)),
    leniencyVariances: leniencies.map((_, at) => covariance(at, at)),
    leverages,
  }
}
