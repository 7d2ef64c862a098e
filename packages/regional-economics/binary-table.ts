/** 0 or 1 by region (row) and industry (column), such as the `rca` of `locationQuotients`. */
export type BinaryMatrix = readonly (readonly number[])[]

/**
 * The same in one typed array, row after row, checked once when it is made.
 * @throws {RangeError} the array does not fit, or a cell is neither 0 nor 1: what does not exist (−1 in
 * the `rca` of `quotientTable`) is not 0, and its region or industry must be left out
 * @example new BinaryTable(Uint8Array.of(1, 0, 1, 1), 2, 2).ubiquity // Uint32Array [2, 1]
 */
export class BinaryTable {
  readonly cells: Uint8Array | Int8Array
  readonly rows: number
  readonly columns: number
  /** How many industries each region has. */
  readonly diversity: Uint32Array
  /** How many regions each industry has. */
  readonly ubiquity: Uint32Array

  constructor(cells: Uint8Array | Int8Array, rows: number, columns: number) {
    if (cells.length !== rows * columns) {
      throw new RangeError(`${cells.length} cells are not ${rows} rows of ${columns}`)
    }
    const diversity = new Uint32Array(rows)
    const ubiquity = new Uint32Array(columns)
    for (let row = 0, at = 0; row < rows; row += 1) {
      let count = 0
      for (let column = 0; column < columns; column += 1, at += 1) {
        const cell = cells[at] ?? 0
        // One branch that is never taken: to ask for 0 and then for 1 is a guess at every cell.
        if ((cell & -2) !== 0) throw new RangeError(`neither 0 nor 1: ${cell}`)
        count += cell
        ubiquity[column] = (ubiquity[column] ?? 0) + cell
      }
      diversity[row] = count
    }
    this.cells = cells
    this.rows = rows
    this.columns = columns
    this.diversity = diversity
    this.ubiquity = ubiquity
  }
}

/** @throws {RangeError} a cell is neither 0 nor 1, or the rows differ in length */
export function binaryTable(matrix: BinaryMatrix): BinaryTable {
  const columns = matrix[0]?.length ?? 0
  const cells = new Uint8Array(matrix.length * columns)
  let at = 0
  for (const row of matrix) {
    if (row.length !== columns) {
      throw new RangeError(`a row of ${row.length} beside one of ${columns}`)
    }
    for (let column = 0; column < columns; column += 1, at += 1) {
      const cell = row[column] ?? Number.NaN
      // Before the typed array makes a whole number of it.
      if (cell !== 0 && cell !== 1) throw new RangeError(`neither 0 nor 1: ${cell}`)
      cells[at] = cell
    }
  }
  return new BinaryTable(cells, matrix.length, columns)
}
