import { countTable, flatList, matrixOf } from './count-table.ts'
import type { Cell, Matrix } from './matrix.ts'
import { quotientTable } from './quotient-table.ts'

export type QuotientsInput = {
  readonly matrix: Matrix
  /** All industries of each region, where published; otherwise the row sums. */
  readonly rowTotals?: readonly Cell[]
  /** Each industry of the nation, where published; otherwise the column sums. */
  readonly colTotals?: readonly Cell[]
  readonly grandTotal?: Cell
}
export type Quotients = {
  readonly lq: readonly (readonly Cell[])[]
  readonly rca: readonly (readonly (0 | 1 | null)[])[]
}

const zeroOneOrNull = (rca: number) => (rca === 1 ? 1 : rca === 0 ? 0 : null)

/**
 * Location quotients 特化係数 of many regions and industries at once, and whether each is specialised.
 *
 *     LQ_rs = (e_rs / e_r) / (E_s / E),  RCA_rs = 1 where LQ_rs ≥ 1, else 0
 *
 * Shape: rows are regions, columns industries, of one survey. Give the published totals when cells are
 * suppressed, or when the matrix is only part of the nation; without a grand total the column
 * totals are summed. Unit: a ratio, 0 or more.
 * Null where the cell or a total it needs is not known, the region has no workers, or nobody has the
 * industry: 0/0 is not 0.
 * @throws {RangeError} a count is negative or not finite, or the rows or totals differ in length
 * @see Balassa, B. (1965) Trade liberalisation and “revealed” comparative advantage
 * @example locationQuotients({ matrix: [[10, 0], [10, 20]] }).lq[0] // [2, 0]
 */
export function locationQuotients(input: QuotientsInput): Quotients {
  const table = countTable(input.matrix)
  const { rows, columns } = table
  const { lq, rca } = quotientTable(table, {
    rowTotals: input.rowTotals && flatList(input.rowTotals),
    // A table without regions has no columns to which totals could belong.
    colTotals: input.colTotals && rows > 0 ? flatList(input.colTotals) : undefined,
    grandTotal: input.grandTotal === undefined ? undefined : (input.grandTotal ?? Number.NaN),
  })
  const specialised = Array.from({ length: rows }, (_, row) =>
    Array.from(rca.subarray(row * columns, (row + 1) * columns), zeroOneOrNull),
  )
  return {
    lq: columns === 0 ? input.matrix.map(() => []) : matrixOf(lq, columns),
    rca: specialised,
  }
}
