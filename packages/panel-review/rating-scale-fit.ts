import { factorise, solveWith } from './cholesky.ts'
import type { Design } from './design.ts'

const MOST_STEPS = 100
const PRECISION = 1e-11
/** Beyond this many logits an estimate is running away to infinity. */
const RUNAWAY = 40

export type RatingScaleFit = {
  readonly measures: Float64Array
  readonly severities: Float64Array
  /** `thresholds[k − 1]` is the step into score k. */
  readonly thresholds: Float64Array
  readonly logLikelihood: number
}

/** Probabilities of the scores 0 to max at `level` = measure − severity; returns the log of their sum. */
export function scoreProbabilities(
  level: number,
  thresholds: Float64Array,
  probabilities: Float64Array,
): number {
  let exponent = 0
  let largest = 0
  for (let score = 1; score < probabilities.length; score += 1) {
    exponent += level - (thresholds[score - 1] ?? 0)
    probabilities[score] = exponent
    largest = Math.max(largest, exponent)
  }
  probabilities[0] = 0
  let sum = 0
  for (let score = 0; score < probabilities.length; score += 1) {
    const weight = Math.exp((probabilities[score] ?? 0) - largest)
    probabilities[score] = weight
    sum += weight
  }
  for (let score = 0; score < probabilities.length; score += 1) {
    probabilities[score] = (probabilities[score] ?? 0) / sum
  }
  return largest + Math.log(sum)
}

type Parameters = {
  readonly measures: Float64Array
  readonly severities: Float64Array
  readonly thresholds: Float64Array
}

function logLikelihoodOf(design: Design, at: Parameters, probabilities: Float64Array): number {
  let total = 0
  design.scores.forEach((score, one) => {
    const level =
      (at.measures[design.applicantOf[one] ?? 0] ?? 0) -
      (at.severities[design.reviewerOf[one] ?? 0] ?? 0)
    total += score * level - scoreProbabilities(level, at.thresholds, probabilities)
    for (let step = 0; step < score; step += 1) total -= at.thresholds[step] ?? 0
  })
  return total
}

/**
 * One step of Newton's. The measures of the applicants do not bear on one another, so they are solved
 * for first, and what is left has the size of the panel and the scale. Null where the likelihood has no
 * single top.
 */
function newtonStep(
  design: Design,
  at: Parameters,
  probabilities: Float64Array,
): Parameters | null {
  const { applicantOf, reviewerOf, scores } = design
  const applicants = at.measures.length
  const reviewers = at.severities.length
  const steps = at.thresholds.length
  const size = reviewers + steps
  const slope = new Float64Array(applicants)
  const bend = new Float64Array(applicants)
  const shared = new Float64Array(applicants * size)
  const right = new Float64Array(size)
  const rest = new Float64Array(size * size)
  const add = (into: Float64Array, place: number, amount: number) => {
    into[place] = (into[place] ?? 0) + amount
  }
  const reaching = new Float64Array(steps + 1)
  const above = new Float64Array(steps + 1)

  scores.forEach((score, one) => {
    const a = applicantOf[one] ?? 0
    const r = reviewerOf[one] ?? 0
    scoreProbabilities(
      (at.measures[a] ?? 0) - (at.severities[r] ?? 0),
      at.thresholds,
      probabilities,
    )
    let [mass, sum] = [0, 0]
    for (let k = steps; k >= 1; k -= 1) {
      mass += probabilities[k] ?? 0
      sum += k * (probabilities[k] ?? 0)
      reaching[k] = mass
      above[k] = sum
    }
    const mean = above[1] ?? 0
    let variance = -mean * mean
    for (let k = 1; k <= steps; k += 1) variance += k * k * (probabilities[k] ?? 0)
    add(slope, a, score - mean)
    add(bend, a, variance)
    add(shared, a * size + r, -variance)
    add(right, r, mean - score)
    add(rest, r * size + r, variance)
    for (let k = 1; k <= steps; k += 1) {
      const reach = reaching[k] ?? 0
      const joint = (above[k] ?? 0) - mean * reach
      const place = reviewers + k - 1
      add(shared, a * size + place, -joint)
      add(right, place, reach - (score >= k ? 1 : 0))
      add(rest, r * size + place, joint)
      add(rest, place * size + r, joint)
      for (let j = 1; j <= steps; j += 1) {
        add(
          rest,
          place * size + reviewers + j - 1,
          (reaching[Math.max(j, k)] ?? 0) - (reaching[j] ?? 0) * reach,
        )
      }
    }
  })

  for (let a = 0; a < applicants; a += 1) {
    for (let row = 0; row < size; row += 1) {
      const factor = (shared[a * size + row] ?? 0) / (bend[a] ?? 1)
      if (factor === 0) continue
      add(right, row, -factor * (slope[a] ?? 0))
      for (let column = 0; column < size; column += 1) {
        add(rest, row * size + column, -factor * (shared[a * size + column] ?? 0))
      }
    }
  }
  // Both groups stay at a sum of 0, along which the likelihood is level.
  for (let row = 0; row < size; row += 1) {
    for (let column = 0; column < size; column += 1) {
      if (row < reviewers === column < reviewers) add(rest, row * size + column, 1)
    }
  }
  if (!factorise(rest, size)) return null
  solveWith(rest, size, right)
  const measures = new Float64Array(applicants)
  for (let a = 0; a < applicants; a += 1) {
    let sum = slope[a] ?? 0
    for (let row = 0; row < size; row += 1) sum -= (shared[a * size + row] ?? 0) * (right[row] ?? 0)
    measures[a] = sum / (bend[a] ?? 1)
  }
  return {
    measures,
    severities: right.slice(0, reviewers),
    thresholds: right.slice(reviewers),
  }
}

const moved = (from: Float64Array, step: Float64Array, share: number) =>
  from.map((value, at) => value + share * (step[at] ?? 0))

const largestOf = (all: Parameters) =>
  Math.max(
    ...[all.measures, all.severities, all.thresholds].map((values) =>
      values.reduce((largest, value) => Math.max(largest, Math.abs(value)), 0),
    ),
  )

/** The greatest likelihood, which is concave, by Newton's steps; null where it lies at infinity. */
export function fitRatingScale(design: Design, maxScore: number): RatingScaleFit | null {
  const probabilities = new Float64Array(maxScore + 1)
  let at: Parameters = {
    measures: new Float64Array(design.applicants.length),
    severities: new Float64Array(design.reviewers.length),
    thresholds: new Float64Array(maxScore),
  }
  let logLikelihood = logLikelihoodOf(design, at, probabilities)
  for (let left = MOST_STEPS; left > 0; left -= 1) {
    const step = newtonStep(design, at, probabilities)
    if (!step) return null
    const size = largestOf(step)
    if (!Number.isFinite(size)) return null
    let share = 1
    let next = at
    let reached = Number.NEGATIVE_INFINITY
    while (share * size > PRECISION) {
      next = {
        measures: moved(at.measures, step.measures, share),
        severities: moved(at.severities, step.severities, share),
        thresholds: moved(at.thresholds, step.thresholds, share),
      }
      reached = logLikelihoodOf(design, next, probabilities)
      if (reached >= logLikelihood) break
      share /= 2
    }
    if (reached < logLikelihood || size <= PRECISION) return { ...at, logLikelihood }
    at = next
    logLikelihood = reached
    if (largestOf(at) > RUNAWAY) return null
  }
  return null
}
