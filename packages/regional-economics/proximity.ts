import { type BinaryMatrix, type BinaryTable, binaryTable } from './binary-table.ts'
import { cooccurrenceTable } from './cooccurrence.ts'
import { matrixOf } from './count-table.ts'
import type { Cell } from './matrix.ts'

/** `proximity` in a typed array, row after row; NaN for an industry that no region has. */
export function proximityTable(table: BinaryTable): Float64Array {
  const { columns, ubiquity } = table
  const proximities = cooccurrenceTable(table)
  for (let one = 0, at = 0; one < columns; one += 1) {
    const own = ubiquity[one] ?? 0
    for (let other = 0; other < columns; other += 1, at += 1) {
      const its = ubiquity[other] ?? 0
      const most = Math.max(own, its)
      proximities[at] = own === 0 || its === 0 ? Number.NaN : (proximities[at] ?? 0) / most
    }
  }
  return proximities
}

/**
 * Proximity of industries: how likely a region that has one also has the other.
 *
 *     φ_ij = min(P(i|j), P(j|i)) = C_ij / max(u_i, u_j), and 0 on the diagonal
 *
 * Shape: from regions by industries to industries by industries. Unit: a probability, 0 to 1.
 * Null in the row and the column of an industry that no region has: 0/0.
 * @throws {RangeError} a cell is neither 0 nor 1, or the rows differ in length
 * @see Hidalgo, C. et al. (2007) The product space conditions the development of nations
 * @example proximity([[1, 1], [1, 0]]) // [[0, 0.5], [0.5, 0]]
 */
export function proximity(binary: BinaryMatrix): Cell[][] {
  const table = binaryTable(binary)
  return matrixOf(proximityTable(table), table.columns)
}
