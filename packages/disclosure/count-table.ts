/** Counts of persons or businesses: rows × columns, without totals. */
export type CountTable = readonly (readonly number[])[]

/** Row and column of a cell, from 0. */
export type Cell = readonly [row: number, column: number]

/** Which totals a reader does not see. Default: every total is published. */
export type HiddenTotals = {
  readonly rowTotals?: readonly number[]
  readonly columnTotals?: readonly number[]
  readonly grandTotal?: boolean
}

export type Size = { readonly rows: number; readonly columns: number }

/** Rows and columns of a table of whole numbers ≥ 0. @throws {RangeError} anything else */
export function sizeOf(table: CountTable): Size {
  const columns = table[0]?.length ?? 0
  if (columns === 0) throw new RangeError('a table needs at least one row and one column')
  for (const row of table) {
    if (row.length !== columns) throw new RangeError('the rows of the table differ in length')
    for (const value of row) {
      if (!Number.isSafeInteger(value) || value < 0) {
        throw new RangeError(`a table holds whole numbers of 0 or more, not ${value}`)
      }
    }
  }
  return { rows: table.length, columns }
}

/** The table with its totals as a last row and a last column, row after row. */
export function withTotals(table: CountTable, { rows, columns }: Size): Float64Array {
  const width = columns + 1
  const values = new Float64Array((rows + 1) * width)
  table.forEach((row, r) => {
    row.forEach((value, c) => {
      values[r * width + c] = value
      for (const total of [r * width + columns, rows * width + c, rows * width + columns]) {
        values[total] = (values[total] ?? 0) + value
      }
    })
  })
  return values
}

function within(at: number, length: number, what: string): number {
  if (!Number.isInteger(at) || at < 0 || at >= length) {
    throw new RangeError(`${what} ${at} is outside the table (0 to ${length - 1})`)
  }
  return at
}

/** Position of a cell in `withTotals`. @throws {RangeError} outside the table */
export function positionOf([row, column]: Cell, { rows, columns }: Size): number {
  return within(row, rows, 'row') * (columns + 1) + within(column, columns, 'column')
}

/** 1 where the reader sees no number, in the order of `withTotals`. */
export function maskOf(cells: readonly Cell[], totals: HiddenTotals, size: Size): Uint8Array {
  const { rows, columns } = size
  const hidden = new Uint8Array((rows + 1) * (columns + 1))
  for (const cell of cells) hidden[positionOf(cell, size)] = 1
  for (const row of totals.rowTotals ?? []) {
    hidden[within(row, rows, 'row') * (columns + 1) + columns] = 1
  }
  for (const column of totals.columnTotals ?? []) {
    hidden[rows * (columns + 1) + within(column, columns, 'column')] = 1
  }
  if (totals.grandTotal) hidden[hidden.length - 1] = 1
  return hidden
}
