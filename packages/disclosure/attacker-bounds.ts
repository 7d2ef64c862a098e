import { Circulation } from './circulation.ts'
import {
  type Cell,
  type CountTable,
  type HiddenTotals,
  maskOf,
  positionOf,
  sizeOf,
  withTotals,
} from './count-table.ts'
import { primaryCells } from './primary-suppression.ts'

export type AttackedTable = {
  readonly table: CountTable
  readonly hidden: readonly Cell[]
  readonly hiddenTotals?: HiddenTotals
}
/** The least and the greatest number that a hidden cell can be; `high` null: no published number limits it. */
export type AttackerBounds = {
  readonly cell: Cell
  readonly low: number
  readonly high: number | null
}

/**
 * What an attacker can work out of hidden cells from all that is shown: the least and the greatest value
 * of each, given the published cells and totals and n ≥ 0.
 *
 *     low = min x_p,  high = max x_p   over   Σ_j x_ij = r_i,  Σ_i x_ij = c_j,  x ≥ 0,  x = n where shown
 *
 * Solved exactly as a maximum flow through the hidden cells (a transportation problem, whose bounds are
 * whole numbers), not by a floating-point program.
 * Shape: rows × columns of counts, without totals; bounds come in the order of `hidden`. Unit: persons or
 * businesses. Null: `high`, where totals are hidden too and nothing limits the cell.
 * @throws {RangeError} an uneven table, a count that is no whole number ≥ 0, a cell outside the table
 * @see Cox, L. (1980) Suppression methodology and statistical disclosure control
 * @example attackerBounds({ table: [[1, 9], [9, 9]], hidden: [[0, 0]] }) // [{ cell: [0, 0], low: 1, high: 1 }]
 */
export function attackerBounds({ table, hidden, hiddenTotals }: AttackedTable): AttackerBounds[] {
  const size = sizeOf(table)
  const values = withTotals(table, size)
  const mask = maskOf(hidden, hiddenTotals ?? {}, size)
  const circulation = new Circulation(size)
  return hidden.map((cell) => {
    const arc = positionOf(cell, size)
    const value = values[arc] ?? 0
    const up = circulation.push(values, mask, arc, true)
    return {
      cell,
      low: value - circulation.push(values, mask, arc, false),
      high: up === Number.POSITIVE_INFINITY ? null : value + up,
    }
  })
}

export type SafetyQuestion = AttackedTable & {
  /** Minimum count: 1 to k − 1 must be hidden. */
  readonly k: number
  /** How far apart the attacker's bounds of a small cell must lie. Default k. */
  readonly requiredWidth?: number
}

/**
 * Whether a pattern of hidden cells protects a table: every cell of 1 to k − 1 is hidden, and the
 * attacker's bounds of each lie at least `requiredWidth` apart.
 * @throws {RangeError} as `attackerBounds`, or k or width below 1
 * @see Willenborg, L. & de Waal, T. (2001) Elements of statistical disclosure control
 * @example isSafe({ table: [[1, 9], [9, 9]], hidden: [[0, 0]], k: 5 }) // false
 */
export function isSafe({ k, requiredWidth = k, ...attacked }: SafetyQuestion): boolean {
  if (!(requiredWidth >= 1)) throw new RangeError('the required width must be 1 or more')
  const bounds = new Map(attackerBounds(attacked).map((one) => [one.cell.join(), one]))
  return primaryCells(attacked.table, k).every((cell) => {
    const found = bounds.get(cell.join())
    if (!found) return false
    return found.high === null || found.high - found.low >= requiredWidth
  })
}
