/** A count, or null where it is suppressed (X, 秘匿) or not known. Null is never 0. */
export type Cell = number | null
/** Rows are regions, columns industries; every row has the same length. */
export type Matrix = readonly (readonly Cell[])[]

/** Null as soon as one cell is null: the sum of what is not known is not known. */
export function sumKnown(cells: readonly Cell[]): Cell {
  let total = 0
  for (const cell of cells) {
    if (cell === null) return null
    total += cell
  }
  return total
}

/** The columns of a matrix as rows. */
export function transpose(matrix: Matrix): Cell[][] {
  return (matrix[0] ?? []).map((_, column) => matrix.map((row) => row[column] ?? null))
}

/** @throws {RangeError} a count is negative or not finite, or the rows differ in length */
export function insistOnCounts(matrix: Matrix): void {
  const width = matrix[0]?.length ?? 0
  for (const row of matrix) {
    if (row.length !== width) throw new RangeError(`a row of ${row.length} beside one of ${width}`)
    for (const cell of row) {
      if (cell !== null && !(cell >= 0 && cell < Number.POSITIVE_INFINITY)) {
        throw new RangeError(`not a count: ${cell}`)
      }
    }
  }
}

/** part / whole; null where either is not known or the whole is 0. */
export function shareOf(part: Cell, whole: Cell): Cell {
  return part === null || whole === null || whole === 0 ? null : part / whole
}
