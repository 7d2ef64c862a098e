import { cheapestPattern } from './cheapest-pattern.ts'
import {
  type Cell,
  type CountTable,
  type HiddenTotals,
  maskOf,
  positionOf,
  sizeOf,
  withTotals,
} from './count-table.ts'
import { fewestPattern } from './fewest-secondary.ts'
import type { PatternTask } from './pattern.ts'
import { insistOnK, primaryCells } from './primary-suppression.ts'

export type SuppressionQuestion = {
  readonly table: CountTable
  /** Minimum count: cells of 1 to k − 1 are hidden. */
  readonly k: number
  /** How far apart the attacker's bounds must lie. Default k. */
  readonly requiredWidth?: number
  /** Totals that the page does not print. Default: all are published. */
  readonly hiddenTotals?: HiddenTotals
  /** Ask the width of every hidden cell, not of the small ones alone. Default false. */
  readonly guardSecondary?: boolean
  /** Bounds to look at before the search for the fewest gives up. Default 50,000. */
  readonly effort?: number
}
export type Suppression = {
  /** Hidden for themselves: 0 < n < k. */
  readonly primary: readonly Cell[]
  /** Hidden so that the primary ones cannot be computed. */
  readonly secondary: readonly Cell[]
  /** Sum of the counts in `secondary`. */
  readonly secondarySum: number
  /** Whether it is proven that no safe pattern hides fewer cells, or as few with a smaller sum. */
  readonly isFewest: boolean
}

/**
 * Secondary (complementary) suppression: further non-zero cells to hide until an attacker who knows all
 * totals cannot bring any small cell's bounds closer than `requiredWidth`. The fewest cells, and among
 * those the smallest sum; where a table is too large to prove it, a good safe pattern with `isFewest` false.
 *
 * Branch and bound over minimum cuts: a safe pattern must contain a cell of each cut that holds a number.
 * Shape: rows × columns of counts without totals. Null: no pattern is safe while these totals are shown.
 * @throws {RangeError} no table of counts, k or width below 1
 * @see Fischetti, M. & Salazar, J. (2001) Solving the cell suppression problem on tabular data
 * @example secondarySuppression({ table: [[1, 9], [9, 9]], k: 5 })?.secondary // [[0, 1], [1, 0], [1, 1]]
 */
export function secondarySuppression(question: SuppressionQuestion): Suppression | null {
  const { table, k, requiredWidth = k, guardSecondary = false, effort = 50_000 } = question
  insistOnK(k)
  if (!(requiredWidth >= 1)) throw new RangeError('the required width must be 1 or more')
  const size = sizeOf(table)
  const values = withTotals(table, size)
  const primary = primaryCells(table, k)
  const every = table.flatMap((row, r) => row.map((_, c): Cell => [r, c]))
  const task: PatternTask = {
    size,
    layers: [{ values, need: new Float64Array(values.length).fill(requiredWidth) }],
    hidden: maskOf(primary, question.hiddenTotals ?? {}, size),
    primary: primary.map((cell) => positionOf(cell, size)),
    candidates: every.map((cell) => positionOf(cell, size)).filter((at) => (values[at] ?? 0) >= k),
    guardSecondary,
  }
  const found = cheapestPattern(task)
  if (!found) return null
  const fewest = fewestPattern(task, found, { left: effort })
  const positions = [...(fewest ?? found)].sort((a, b) => a - b)
  const width = size.columns + 1
  return {
    primary,
    secondary: positions.map((at) => [Math.floor(at / width), at % width]),
    secondarySum: positions.reduce((sum, at) => sum + (values[at] ?? 0), 0),
    isFewest: fewest !== null,
  }
}
