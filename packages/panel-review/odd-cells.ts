import { designOf, type Score } from './design.ts'
import { connectedFit } from './severity-model.ts'

export type OddCell = {
  readonly applicant: string
  readonly reviewer: string
  /** Points beside what applicant and reviewer let expect. */
  readonly residual: number
  /** Externally studentised residual. */
  readonly t: number
}

/** Below this many degrees of freedom no cell can be told to be odd. */
export const FEWEST_DEGREES_FOR_ODD_CELLS = 8

/** What rounding leaves of a leverage of 1: a score without which its applicant or reviewer has none. */
const ROUNDING = 1e-9

/**
 * Scores far from what their applicant and their reviewer let expect: a topic for the panel, not a proof.
 *
 *     t = e √((df − 1) / (RSS (1 − h) − e²)),  h the leverage of the score
 *
 * Shape: one entry per score given; those with |t| ≥ limit (2.5 unless told), the largest first.
 * Null: the panel falls into blocks, or fewer than 8 degrees of freedom.
 * @throws {RangeError} a score is not finite or given twice
 * @see Cook, R. & Weisberg, S. (1982) Residuals and influence in regression, 2.2
 * @example oddCells(scores)?.[0] // { applicant: 'D', reviewer: 'R4', t: −3.31, … }
 */
export function oddCells(scores: readonly Score[], limit = 2.5): OddCell[] | null {
  const design = designOf(scores)
  const fit = connectedFit(design)
  if (!fit || fit.df < FEWEST_DEGREES_FOR_ODD_CELLS) return null
  const odd: OddCell[] = []
  scores.forEach(({ applicant, reviewer }, at) => {
    const residual = fit.residuals[at] ?? 0
    const free = 1 - (fit.leverages[at] ?? 0)
    const rest = fit.residualSquares * free - residual ** 2
    if (free <= ROUNDING || rest <= fit.residualSquares * ROUNDING) return
    const t = residual * Math.sqrt((fit.df - 1) / rest)
    if (Math.abs(t) >= limit) odd.push({ applicant, reviewer, residual, t })
  })
  return odd.sort((one, other) => Math.abs(other.t) - Math.abs(one.t))
}
