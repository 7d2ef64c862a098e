import type { Cell, Matrix } from './matrix.ts'

/**
 * Counts of a whole country in one typed array, row after row: rows are regions, columns industries.
 * Inside the typed array, and only there, NaN stands for null: suppressed or not known. Checked and
 * summed once, when it is made; whoever writes into `cells` afterwards makes the sums wrong.
 * @throws {RangeError} the array does not fit, or a count is negative or infinite
 * @example new CountTable(Float64Array.of(1, 2, 3, 4), 2, 2).rowSums // Float64Array [3, 7]
 */
export class CountTable {
  readonly cells: Float64Array
  readonly rows: number
  readonly columns: number
  /** All industries of each region; NaN as soon as one cell is NaN. */
  readonly rowSums: Float64Array
  /** All regions of each industry; NaN as soon as one cell is NaN. */
  readonly columnSums: Float64Array

  constructor(cells: Float64Array, rows: number, columns: number) {
    if (cells.length !== rows * columns) {
      throw new RangeError(`${cells.length} cells are not ${rows} rows of ${columns}`)
    }
    const rowSums = new Float64Array(rows)
    const columnSums = new Float64Array(columns)
    for (let row = 0, at = 0; row < rows; row += 1) {
      let sum = 0
      for (let column = 0; column < columns; column += 1, at += 1) {
        const cell = cells[at] ?? 0
        if (cell < 0 || cell > Number.MAX_VALUE) throw new RangeError(`not a count: ${cell}`)
        sum += cell
        columnSums[column] = (columnSums[column] ?? 0) + cell
      }
      rowSums[row] = sum
    }
    this.cells = cells
    this.rows = rows
    this.columns = columns
    this.rowSums = rowSums
    this.columnSums = columnSums
  }
}

/** `null` of a list as the NaN of a typed array. */
export function flatList(cells: readonly Cell[]): Float64Array {
  const flat = new Float64Array(cells.length)
  for (let at = 0; at < flat.length; at += 1) flat[at] = cells[at] ?? Number.NaN
  return flat
}

/** The NaN of a typed array as the `null` of a list. */
export function listOf(flat: Float64Array): Cell[] {
  const cells: Cell[] = []
  for (let at = 0; at < flat.length; at += 1) {
    const value = flat[at] ?? Number.NaN
    cells.push(Number.isNaN(value) ? null : value)
  }
  return cells
}

/** Rows of `columns` values each as lists, NaN as null. */
export function matrixOf(flat: Float64Array, columns: number): Cell[][] {
  return Array.from({ length: columns === 0 ? 0 : flat.length / columns }, (_, row) =>
    listOf(flat.subarray(row * columns, (row + 1) * columns)),
  )
}

/**
 * A matrix as a table of counts, for the functions that end in `Table`.
 * @throws {RangeError} a count is NaN, negative or not finite, or the rows differ in length
 * @example countTable([[1, null]]).cells // Float64Array [1, NaN]
 */
export function countTable(matrix: Matrix): CountTable {
  const columns = matrix[0]?.length ?? 0
  const cells = new Float64Array(matrix.length * columns)
  let at = 0
  for (const row of matrix) {
    if (row.length !== columns) {
      throw new RangeError(`a row of ${row.length} beside one of ${columns}`)
    }
    for (let column = 0; column < columns; column += 1, at += 1) {
      const cell = row[column] ?? null
      if (Number.isNaN(cell)) throw new RangeError('not a count: NaN')
      cells[at] = cell ?? Number.NaN
    }
  }
  return new CountTable(cells, matrix.length, columns)
}

/** @throws {RangeError} as many totals as there should not be, or a negative or infinite one */
export function insistOnTotals(totals: Float64Array, length: number): void {
  if (totals.length !== length) throw new RangeError(`${totals.length} totals for ${length}`)
  for (const total of totals) {
    if (total < 0 || total > Number.MAX_VALUE) throw new RangeError(`not a count: ${total}`)
  }
}

export function sumOf(values: Float64Array): number {
  let sum = 0
  for (const value of values) sum += value
  return sum
}
