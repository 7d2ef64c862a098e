import { type Cell, columnSums, insistOnCounts, type Matrix, sumKnown } from './matrix.ts'

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

function quotient(cell: Cell, row: Cell, column: Cell, grand: Cell): Cell {
  if (cell === null || row === null || column === null || grand === null) return null
  return row === 0 || column === 0 ? null : (cell * grand) / (row * column)
}

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
 * @throws {RangeError} a count is negative or not finite, or the rows differ in length
 * @see Balassa, B. (1965) Trade liberalisation and “revealed” comparative advantage
 * @example locationQuotients({ matrix: [[10, 0], [10, 20]] }).lq[0] // [2, 0]
 */
export function locationQuotients(input: QuotientsInput): Quotients {
  const { matrix } = input
  insistOnCounts(matrix)
  const rowTotals = input.rowTotals ?? matrix.map(sumKnown)
  const colTotals = input.colTotals ?? columnSums(matrix)
  insistOnCounts([rowTotals])
  insistOnCounts([colTotals])
  const grandTotal = input.grandTotal ?? sumKnown(colTotals)
  const lq = matrix.map((row, region) => {
    const rowTotal = rowTotals[region] ?? null
    return row.map((cell, industry) =>
      quotient(cell, rowTotal, colTotals[industry] ?? null, grandTotal),
    )
  })
  const rca = lq.map((row) => row.map((one) => (one === null ? null : one >= 1 ? 1 : 0)))
  return { lq, rca }
}
