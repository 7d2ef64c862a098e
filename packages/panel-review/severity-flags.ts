import { studentTQuantile } from '#packages/distributions'
import { designOf, type Score } from './design.ts'
import { connectedFit, FEWEST_DEGREES_FOR_SEVERITY, sigmaOf } from './severity-model.ts'

export type SeverityFlag = {
  readonly reviewer: string
  readonly leniency: number
  readonly se: number
  /** Leniency beside its error. */
  readonly t: number
  readonly flagged: boolean
}
export type SeverityFlags = {
  /** |t| above which a reviewer is flagged, shared out over all of them (Bonferroni). */
  readonly limit: number
  readonly reviewers: readonly SeverityFlag[]
}
export type SeverityFlagSettings = {
  /** Chance of flagging anybody in a panel of equals; 0.05 unless told. */
  readonly error?: number
  /** Fewer points than this are never flagged; 5 unless told. */
  readonly leastPoints?: number
}

/**
 * Who gives so much more or less than the others that chance is no likely reason.
 *
 *     flagged: |t| > t(1 − error / 2R, df) and |leniency| ≥ leastPoints,  t = leniency / SE
 *
 * Shape: one entry per score given. Unit: points.
 * Null: the panel falls into blocks, fewer than 6 degrees of freedom, one reviewer, or scores that fit the
 * model exactly.
 * @throws {RangeError} a score is not finite or given twice, or error is not between 0 and 1
 * @see Dunn, O. (1961) Multiple comparisons among means
 * @example severityFlags(scores)?.reviewers.filter((one) => one.flagged) // R3, t = −4.72
 */
export function severityFlags(
  scores: readonly Score[],
  { error = 0.05, leastPoints = 5 }: SeverityFlagSettings = {},
): SeverityFlags | null {
  if (!(error > 0 && error < 1)) throw new RangeError(`not a chance between 0 and 1: ${error}`)
  const design = designOf(scores)
  const fit = connectedFit(design)
  const sigma = fit && sigmaOf(fit)
  const size = design.reviewers.length
  if (!fit || !sigma || size < 2 || fit.df < FEWEST_DEGREES_FOR_SEVERITY) return null
  const limit = studentTQuantile(1 - error / (2 * size), fit.df)
  return {
    limit,
    reviewers: design.reviewers.map((reviewer, at) => {
      const leniency = fit.leniencies[at] ?? 0
      const se = sigma * Math.sqrt(fit.leniencyVariances[at] ?? 0)
      const t = leniency / se
      const flagged = Math.abs(t) > limit && Math.abs(leniency) >= leastPoints
      return { reviewer, leniency, se, t, flagged }
    }),
  }
}
