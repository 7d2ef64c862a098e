import { GENERATOR, insistOnDraws, SeededDraws } from '#packages/random'
import { componentCount, designOf, type Score } from './design.ts'
import { type PanelSquares, SeveritySquares } from './severity-squares.ts'

export type VarianceComponentsInput = {
  readonly scores: readonly Score[]
  readonly seed: number
  /** Of the bootstrap; 2,000 unless told. */
  readonly draws?: number
  /** 0.95 unless told. */
  readonly confidence?: number
}
export type Estimate = {
  readonly value: number | null
  readonly low: number | null
  readonly high: number | null
}
export type VarianceComponents = {
  readonly betweenApplicants: number
  readonly betweenReviewers: number
  readonly error: number
  readonly df: number
  /** Harmonic mean of the number of scores per applicant: the k of the two means below. */
  readonly k: number
  readonly icc21: Estimate
  readonly icc2k: Estimate
  readonly iccConsistencyK: Estimate
  /** Draws that hung together and so count, seed and generator: to be stored with the answer. */
  readonly draws: number
  readonly seed: number
  readonly generator: string
}

/** With fewer applicants agreement is not shown. */
export const FEWEST_APPLICANTS = 6

type Components = Pick<
  VarianceComponents,
  'betweenApplicants' | 'betweenReviewers' | 'error' | 'df'
>

function componentsOf(squares: PanelSquares, reviewers: number): Components | null {
  const { applicants, scores } = squares
  const df = scores - applicants - reviewers + 1
  if (df <= 0) return null
  const error = squares.error / df
  return {
    betweenApplicants:
      (squares.applicantsGivenReviewers - (applicants - 1) * error) / (scores - reviewers),
    betweenReviewers:
      (squares.reviewersGivenApplicants - (reviewers - 1) * error) / (scores - applicants),
    error,
    df,
  }
}

/** ICC(2,1), ICC(2,k), ICC(C,k); NaN where the denominator is not positive. */
function correlations({ betweenApplicants, betweenReviewers, error }: Components, k: number) {
  const of = (rest: number) => {
    const whole = betweenApplicants + rest
    return whole > 0 ? betweenApplicants / whole : Number.NaN
  }
  return [of(betweenReviewers + error), of((betweenReviewers + error) / k), of(error / k)] as const
}

function estimateOf(value: number, drawn: number[], confidence: number): Estimate {
  const sorted = Float64Array.from(drawn.filter((one) => !Number.isNaN(one))).sort()
  const at = (share: number) => sorted[Math.round(share * (sorted.length - 1))] ?? null
  return {
    value: Number.isNaN(value) ? null : value,
    low: at((1 - confidence) / 2),
    high: at((1 + confidence) / 2),
  }
}

/** Scores of one applicant lie together, as the sums of squares want them. */
function byApplicant(scores: readonly Score[]): Score[] {
  const { applicantOf } = designOf(scores)
  const order = Array.from(scores, (_, at) => at)
  order.sort((one, other) => (applicantOf[one] ?? 0) - (applicantOf[other] ?? 0) || one - other)
  return order.flatMap((at) => scores[at] ?? [])
}

/** How often each applicant is drawn, with replacement. */
function drawCounts(random: SeededDraws, counts: Uint32Array): void {
  counts.fill(0)
  for (let left = counts.length; left > 0; left -= 1) {
    const chosen = random.below(counts.length)
    counts[chosen] = (counts[chosen] ?? 0) + 1
  }
}

/**
 * How much of the differences between scores lies in the applicants, in the severity of reviewers and in the
 * rest, and the intraclass correlations that follow; also where not all score all.
 *
 *     σ²e = SSE / df,  σ²a = (R(α|β) − (a − 1) σ²e) / (N − b),  σ²b = (R(β|α) − (b − 1) σ²e) / (N − a)
 *     ICC(2,1) = σ²a / (σ²a + σ²b + σ²e),  ICC(2,k): (σ²b + σ²e) / k,  ICC(C,k): σ²e / k
 *
 * Henderson's method III; equal to `icc2` where all score all. Intervals: percentiles of a bootstrap over
 * applicants, seeded. Shape: one entry per score given.
 * Null: fewer than 6 applicants or 2 reviewers, a panel in blocks, no degree of freedom, all scores equal.
 * An estimate below 0 stays.
 * @throws {RangeError} a score is not finite or given twice; no seed, draws or confidence
 * @see Henderson, C. (1953) Estimation of variance and covariance components
 * @example varianceComponents({ scores, seed: 1 })?.icc21 // { value: 0.57, low: 0.05, high: 0.79 }
 */
export function varianceComponents(input: VarianceComponentsInput): VarianceComponents | null {
  const { seed, draws = 2_000, confidence = 0.95 } = input
  insistOnDraws(draws)
  if (!(confidence > 0 && confidence < 1)) {
    throw new RangeError(`not a confidence between 0 and 1: ${confidence}`)
  }
  const random = new SeededDraws(seed)
  const design = designOf(byApplicant(input.scores))
  const reviewers = design.reviewers.length
  const applicants = design.applicants.length
  if (applicants < FEWEST_APPLICANTS || reviewers < 2 || componentCount(design) !== 1) return null
  if (design.scores.every((score) => score === design.scores[0])) return null

  const squares = new SeveritySquares(design)
  const counts = new Uint32Array(applicants).fill(1)
  const whole = squares.of(counts)
  const components = whole && componentsOf(whole, reviewers)
  if (!components) return null
  const inverse = design.readersOf.reduce((sum, readers) => sum + 1 / readers, 0)
  const k = applicants / inverse
  const drawn: [number[], number[], number[]] = [[], [], []]
  for (let left = draws; left > 0; left -= 1) {
    drawCounts(random, counts)
    const own = squares.of(counts)
    const found = own && componentsOf(own, reviewers)
    if (!found) continue
    correlations(found, k).forEach((value, at) => {
      drawn[at]?.push(value)
    })
  }
  const [single, mean, order] = correlations(components, k)
  return {
    ...components,
    k,
    icc21: estimateOf(single, drawn[0], confidence),
    icc2k: estimateOf(mean, drawn[1], confidence),
    iccConsistencyK: estimateOf(order, drawn[2], confidence),
    draws: drawn[0].length,
    seed,
    generator: GENERATOR,
  }
}
