import { type AdditiveFit, fitAdditive } from './additive-fit.ts'
import { componentCount, type Design, designOf, type Score } from './design.ts'
import { byHighest } from './places.ts'

export type FairApplicant = {
  readonly id: string
  /** By how many it was scored. */
  readonly n: number
  readonly rawMean: number
  /** What an average reviewer of this panel would give. */
  readonly fairMean: number
  readonly se: number | null
}
export type FairReviewer = {
  readonly id: string
  readonly n: number
  /** Points given above an average reviewer: positive is lenient 甘い, negative severe 厳しい. */
  readonly leniency: number
  readonly se: number | null
}
export type SeverityModel = {
  /** Blocks that share nobody; with more than one there is no model. */
  readonly components: number
  readonly df: number | null
  readonly sigma: number | null
  readonly applicants: readonly FairApplicant[] | null
  readonly reviewers: readonly FairReviewer[] | null
  /** Highest first; equal ones in the order of their first score. */
  readonly orderByFairMean: readonly string[] | null
}

/** Below this many degrees of freedom a panel cannot tell severity from chance. */
export const FEWEST_DEGREES_FOR_SEVERITY = 6

/** The standard deviation of the rest; null where nothing is left to estimate it from. */
export function sigmaOf({ residualSquares, df }: AdditiveFit): number | null {
  return df > 0 ? Math.sqrt(residualSquares / df) : null
}

/** The fit of a design whose applicants and reviewers hang together; null otherwise. */
export function connectedFit(design: Design): AdditiveFit | null {
  return componentCount(design) === 1 ? fitAdditive(design) : null
}

/**
 * How severe each reviewer is, and each applicant's mean freed of that, where not all score all.
 *
 *     score = fair value of the applicant + leniency of the reviewer + error,  Σ leniency = 0
 *     σ² = residual sum of squares / (scores − applicants − reviewers + 1)
 *
 * Least squares. Shape: one entry per score given. Unit: points.
 * Where all score all, fair means are the raw means: severity cancels.
 * Null: everything where the panel falls into blocks that share nobody (or there is no score); `sigma` and
 * `se` where no degree of freedom is left.
 * @throws {RangeError} a score is not finite, or a reviewer scored an applicant twice
 * @see Searle, S. (1971) Linear models, ch. 7: the two-way classification without interaction
 * @example
 * severityModel([
 *   { applicant: 'A', reviewer: 'x', score: 5 },
 *   { applicant: 'A', reviewer: 'y', score: 6 },
 *   { applicant: 'B', reviewer: 'y', score: 4 },
 * ]).applicants?.[1]?.fairMean // 3.5: only the lenient y read B
 */
export function severityModel(scores: readonly Score[]): SeverityModel {
  const design = designOf(scores)
  const components = componentCount(design)
  if (components !== 1) {
    return {
      components,
      df: null,
      sigma: null,
      applicants: null,
      reviewers: null,
      orderByFairMean: null,
    }
  }
  const fit = fitAdditive(design)
  const sigma = sigmaOf(fit)
  const errorOf = (variance = 0) => sigma && sigma * Math.sqrt(variance)
  return {
    components,
    df: fit.df,
    sigma,
    applicants: design.applicants.map((id, at) => ({
      id,
      n: design.readersOf[at] ?? 0,
      rawMean: fit.rawMeans[at] ?? 0,
      fairMean: fit.fairMeans[at] ?? 0,
      se: errorOf(fit.fairVariances[at]),
    })),
    reviewers: design.reviewers.map((id, at) => ({
      id,
      n: design.readsOf[at] ?? 0,
      leniency: fit.leniencies[at] ?? 0,
      se: errorOf(fit.leniencyVariances[at]),
    })),
    orderByFairMean: byHighest([...fit.fairMeans]).map((at) => design.applicants[at] ?? ''),
  }
}
