import { componentCount, type Design, designOf, type Score } from './design.ts'
import { fitRatingScale, scoreProbabilities } from './rating-scale-fit.ts'

export type RatingScaleInput = {
  readonly scores: readonly Score[]
  /** Scores are whole numbers from 0 to this. */
  readonly maxScore: number
}
export type MeasuredApplicant = {
  readonly id: string
  /** In logits; null for one with nothing but highest or nothing but lowest scores. */
  readonly measure: number | null
  /** The expected score with a reviewer of severity 0. */
  readonly fairScore: number | null
}
export type MeasuredReviewer = {
  readonly id: string
  /** In logits: positive is stricter 厳しい; null for one who gave nothing but highest or lowest scores. */
  readonly severity: number | null
}
export type RatingScale = {
  readonly components: number
  readonly applicants: readonly MeasuredApplicant[] | null
  readonly reviewers: readonly MeasuredReviewer[] | null
  /** The steps into score 1, 2 … , in logits, summing to 0. */
  readonly thresholds: readonly number[] | null
  /** Of the scores that took part in the fit. */
  readonly logLikelihood: number | null
  /** Those without a finite estimate: they take no part in the fit. */
  readonly extremeApplicants: readonly string[]
  readonly extremeReviewers: readonly string[]
}

/** Ids whose scores are all the lowest, or all the highest. */
function extremesOf(ids: readonly string[], of: Uint32Array, scores: Float64Array, max: number) {
  const sums = new Float64Array(ids.length)
  const counts = new Uint32Array(ids.length)
  scores.forEach((score, at) => {
    const id = of[at] ?? 0
    sums[id] = (sums[id] ?? 0) + score
    counts[id] = (counts[id] ?? 0) + 1
  })
  return ids.filter((_, at) => sums[at] === 0 || sums[at] === max * (counts[at] ?? 0))
}

type Peeled = {
  readonly design: Design
  readonly applicants: Set<string>
  readonly reviewers: Set<string>
}

/** Leaves out who has only extreme scores, until nobody left has: each may make another one extreme. */
function withoutExtremes(scores: readonly Score[], maxScore: number): Peeled {
  const applicants = new Set<string>()
  const reviewers = new Set<string>()
  let left = scores
  for (;;) {
    const design = designOf(left)
    const own = extremesOf(design.applicants, design.applicantOf, design.scores, maxScore)
    const theirs = extremesOf(design.reviewers, design.reviewerOf, design.scores, maxScore)
    if (own.length + theirs.length === 0) return { design, applicants, reviewers }
    for (const id of own) applicants.add(id)
    for (const id of theirs) reviewers.add(id)
    left = left.filter((one) => !applicants.has(one.applicant) && !reviewers.has(one.reviewer))
  }
}

function expectedScore(measure: number, thresholds: Float64Array): number {
  const probabilities = new Float64Array(thresholds.length + 1)
  scoreProbabilities(measure, thresholds, probabilities)
  return probabilities.reduce((sum, share, score) => sum + share * score, 0)
}

/**
 * The many-facet rating-scale model: how able each applicant and how strict each reviewer is, on a scale
 * that does not take the distance from 1 to 2 for that from 4 to 5.
 *
 *     ln(P_k / P_(k−1)) = measure_a − severity_r − threshold_k,  k = 1 … maxScore
 *
 * Joint maximum likelihood without correction of its bias; severities and thresholds sum to 0. Unit:
 * logits; `fairScore` in points.
 * Null: everything where the panel falls into blocks, nobody is left, or the likelihood has no finite top
 * (a score of the scale that nobody used); the estimate of whoever has only highest or only lowest scores.
 * @throws {RangeError} a score is no whole number from 0 to maxScore, or one is given twice
 * @see Linacre, J. (1989) Many-facet Rasch measurement
 * @see Andrich, D. (1978) A rating formulation for ordered response categories
 * @example manyFacetRatingScale({ scores, maxScore: 4 }).reviewers?.[0]?.severity // 0.56
 */
export function manyFacetRatingScale({ scores, maxScore }: RatingScaleInput): RatingScale {
  if (!(Number.isSafeInteger(maxScore) && maxScore > 0)) {
    throw new RangeError(`not a highest score: ${maxScore}`)
  }
  for (const { score } of scores) {
    if (!(Number.isSafeInteger(score) && score >= 0 && score <= maxScore)) {
      throw new RangeError(`not a score from 0 to ${maxScore}: ${score}`)
    }
  }
  const all = designOf(scores)
  const kept = withoutExtremes(scores, maxScore)
  const extremes = {
    extremeApplicants: all.applicants.filter((id) => kept.applicants.has(id)),
    extremeReviewers: all.reviewers.filter((id) => kept.reviewers.has(id)),
  }
  const whole = componentCount(all)
  const components =
    whole === 1 && kept.design.scores.length > 0 ? componentCount(kept.design) : whole
  const fit =
    components === 1 && kept.design.scores.length > 0 ? fitRatingScale(kept.design, maxScore) : null
  if (!fit) {
    return {
      components,
      applicants: null,
      reviewers: null,
      thresholds: null,
      logLikelihood: null,
      ...extremes,
    }
  }
  const measureOf = (id: string) => fit.measures[kept.design.applicants.indexOf(id)] ?? null
  return {
    components,
    applicants: all.applicants.map((id) => {
      const measure = measureOf(id)
      const fairScore = measure === null ? null : expectedScore(measure, fit.thresholds)
      return { id, measure, fairScore }
    }),
    reviewers: all.reviewers.map((id) => ({
      id,
      severity: fit.severities[kept.design.reviewers.indexOf(id)] ?? null,
    })),
    thresholds: [...fit.thresholds],
    logLikelihood: fit.logLikelihood,
    ...extremes,
  }
}
