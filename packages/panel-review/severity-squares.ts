import { factorise, solveWith } from './cholesky.ts'
import type { Design } from './design.ts'

/** Sums of squares of a panel in which applicant a counts `counts[a]` times. */
export type PanelSquares = {
  readonly applicants: number
  readonly scores: number
  /** Left over by applicants and reviewers together. */
  readonly error: number
  /** What reviewers explain beyond applicants, and applicants beyond reviewers. */
  readonly reviewersGivenApplicants: number
  readonly applicantsGivenReviewers: number
}

/**
 * What every draw of a bootstrap over applicants needs, prepared once: their own squares, and their part in
 * the normal equations of the reviewers.
 */
export class SeveritySquares {
  readonly #design: Design
  readonly #within: Float64Array
  readonly #above: Float64Array
  readonly #origin: number
  readonly #normal: Float64Array
  readonly #right: Float64Array
  readonly #solution: Float64Array
  readonly #reads: Float64Array
  readonly #sums: Float64Array

  constructor(design: Design) {
    const { applicantOf, scores, readersOf } = design
    const size = design.reviewers.length
    this.#design = design
    this.#origin = scores[0] ?? 0
    const means = new Float64Array(readersOf.length)
    scores.forEach((score, at) => {
      const applicant = applicantOf[at] ?? 0
      means[applicant] = (means[applicant] ?? 0) + score / (readersOf[applicant] ?? 1)
    })
    this.#above = scores.map((score, at) => score - (means[applicantOf[at] ?? 0] ?? 0))
    this.#within = new Float64Array(readersOf.length)
    this.#above.forEach((above, at) => {
      const applicant = applicantOf[at] ?? 0
      this.#within[applicant] = (this.#within[applicant] ?? 0) + above ** 2
    })
    this.#normal = new Float64Array(size * size)
    this.#right = new Float64Array(size)
    this.#solution = new Float64Array(size)
    this.#reads = new Float64Array(size)
    this.#sums = new Float64Array(size)
  }

  /** Null where the applicants that count do not connect all reviewers. Scores of one applicant lie together. */
  of(counts: Uint32Array): PanelSquares | null {
    const { applicantOf, reviewerOf, scores, readersOf } = this.#design
    const size = this.#reads.length
    const normal = this.#normal.fill(1 / size)
    const right = this.#right.fill(0)
    const reads = this.#reads.fill(0)
    const sums = this.#sums.fill(0)
    let total = 0
    let squares = 0
    let within = 0
    let applicants = 0
    for (let applicant = 0; applicant < counts.length; applicant += 1) {
      const count = counts[applicant] ?? 0
      applicants += count
      within += count * (this.#within[applicant] ?? 0)
    }
    for (let at = 0; at < scores.length; at += 1) {
      const applicant = applicantOf[at] ?? 0
      const count = counts[applicant] ?? 0
      if (count === 0) continue
      const reviewer = reviewerOf[at] ?? 0
      const score = (scores[at] ?? 0) - this.#origin
      total += count
      squares += count * score * score
      reads[reviewer] = (reads[reviewer] ?? 0) + count
      sums[reviewer] = (sums[reviewer] ?? 0) + count * score
      right[reviewer] = (right[reviewer] ?? 0) + count * (this.#above[at] ?? 0)
      normal[reviewer * size + reviewer] = (normal[reviewer * size + reviewer] ?? 0) + count
      const share = count / (readersOf[applicant] ?? 1)
      for (let other = at; applicantOf[other] === applicant; other -= 1) {
        const column = reviewerOf[other] ?? 0
        normal[reviewer * size + column] = (normal[reviewer * size + column] ?? 0) - share
        if (other === at) continue
        normal[column * size + reviewer] = (normal[column * size + reviewer] ?? 0) - share
      }
    }
    let betweenReviewers = 0
    for (let reviewer = 0; reviewer < size; reviewer += 1) {
      if (reads[reviewer] === 0) return null
      betweenReviewers += (sums[reviewer] ?? 0) ** 2 / (reads[reviewer] ?? 1)
    }
    if (!factorise(normal, size)) return null
    this.#solution.set(right)
    solveWith(normal, size, this.#solution)
    let explained = 0
    for (let reviewer = 0; reviewer < size; reviewer += 1) {
      explained += (this.#solution[reviewer] ?? 0) * (right[reviewer] ?? 0)
    }
    const error = Math.max(0, within - explained)
    return {
      applicants,
      scores: total,
      error,
      reviewersGivenApplicants: explained,
      applicantsGivenReviewers: Math.max(0, squares - betweenReviewers - error),
    }
  }
}
