import { placesOf } from './places.ts'
import {
  criterionMeans,
  insistOnSelection,
  isSelected,
  type SelectionInput,
  weightedMean,
} from './selection.ts'

/** All corners of more criteria than this would be too many to be read. */
export const MOST_CRITERIA = 8

/**
 * Per applicant, in which share of all corners it is selected, when every weight is at once a fifth lower
 * or a fifth higher than sealed: 2^C corners for C criteria. 1 is firm, 0 hopeless, between depends on weights.
 *
 * Shape: as `rankStability`. Null: with one criterion only, whose weight cannot matter. Applicants that
 * nobody scored are selected in none.
 * @throws {RangeError} shapes do not fit, or more than 8 criteria
 * @example weightCorners({ scores: [[[5, 1]], [[1, 5]]], weights: [50, 50], places: 1 }) // [0.75, 0.75]
 */
export function weightCorners(input: SelectionInput): number[] | null {
  insistOnSelection(input)
  const { scores, weights, places } = input
  if (weights.length > MOST_CRITERIA) throw new RangeError(`${weights.length} criteria, not 2 to 8`)
  if (weights.length < 2) return null
  const means = criterionMeans(scores)
  const corners = 2 ** weights.length
  const selected = scores.map(() => 0)
  for (let corner = 0; corner < corners; corner += 1) {
    const own = weights.map((weight, at) => weight * ((corner >> at) & 1 ? 1.2 : 0.8))
    placesOf(means.map((points) => points && weightedMean(points, own))).forEach((rank, at) => {
      if (isSelected(rank, places)) selected[at] = (selected[at] ?? 0) + 1
    })
  }
  return selected.map((count) => count / corners)
}
