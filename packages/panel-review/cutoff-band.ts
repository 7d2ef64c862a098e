import { designOf, type Score } from './design.ts'
import { byHighest } from './places.ts'
import { connectedFit, FEWEST_DEGREES_FOR_SEVERITY, sigmaOf } from './severity-model.ts'

export type CutoffBandInput = {
  readonly scores: readonly Score[]
  /** How many are selected by their raw mean. */
  readonly places: number
  /** Half-width in standard errors of a difference of two means; 1 unless told. */
  readonly width?: number
}
export type CutoffBand = {
  /** Middle between the raw means of the last selected and the first not selected. */
  readonly line: number
  readonly halfWidth: number
  /** Those inside: 僅差, for the panel to talk about. Highest first. */
  readonly members: readonly string[]
}

/**
 * Who lies so near the line between selected and not selected that the scores cannot tell them apart.
 *
 *     line = (mean of the last selected + mean of the first not selected) / 2
 *     half-width = width · σ √(1/n_i + 1/n_j), σ of `severityModel`, n of the two beside the line
 *
 * Where all score all that is √(2 MSE / reviewers).
 * Null: nobody or everybody is selected, the panel falls into blocks, or fewer than 6 degrees of freedom.
 * @throws {RangeError} a score is not finite or given twice, places no whole number from 0, width negative
 * @example cutoffBand({ scores, places: 3 }) // { line: 71.375, halfWidth: 5.23, members: ['C', 'D'] }
 */
export function cutoffBand({ scores, places, width = 1 }: CutoffBandInput): CutoffBand | null {
  if (!(Number.isSafeInteger(places) && places >= 0)) {
    throw new RangeError(`not a number of places: ${places}`)
  }
  if (!(width >= 0)) throw new RangeError(`not a width: ${width}`)
  const design = designOf(scores)
  const fit = connectedFit(design)
  const sigma = fit && sigmaOf(fit)
  if (!fit || sigma === null || fit.df < FEWEST_DEGREES_FOR_SEVERITY) return null
  const order = byHighest([...fit.rawMeans])
  const last = order[places - 1]
  const first = order[places]
  if (last === undefined || first === undefined) return null
  const meanOf = (at: number) => fit.rawMeans[at] ?? 0
  const line = (meanOf(last) + meanOf(first)) / 2
  const readers = 1 / (design.readersOf[last] ?? 1) + 1 / (design.readersOf[first] ?? 1)
  const halfWidth = width * sigma * Math.sqrt(readers)
  const inside = order.filter((at) => Math.abs(meanOf(at) - line) <= halfWidth)
  return { line, halfWidth, members: inside.map((at) => design.applicants[at] ?? '') }
}
