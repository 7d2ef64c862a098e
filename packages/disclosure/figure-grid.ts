import type { Size } from './count-table.ts'
import type { Group } from './group.ts'

/** A cell of a table that is to be shown: whom it is about, and what they amount to. */
export type FigureCell = {
  readonly members: Group
  /** One amount per member that has one, for instance yen of sales. Left out: the table tells counts alone. */
  readonly amounts?: readonly number[]
}
/** Which totals the page prints beside the cells. */
export type PrintedTotals = 'both' | 'rows' | 'columns' | 'none'

/** Every cell and total of a table in the order of `withTotals`. */
export type FigureGrid = {
  readonly size: Size
  readonly groups: readonly Group[]
  /** Null: the table tells counts alone. */
  readonly amounts: readonly (readonly number[])[] | null
  readonly printed: readonly boolean[]
}

export function rowOf(at: number, { columns }: Size): number {
  return Math.floor(at / (columns + 1))
}
export function columnOf(at: number, { columns }: Size): number {
  return at % (columns + 1)
}
export function isCell(at: number, size: Size): boolean {
  return rowOf(at, size) < size.rows && columnOf(at, size) < size.columns
}

function isPrinted(at: number, size: Size, totals: PrintedTotals): boolean {
  const inRow = rowOf(at, size) < size.rows
  const inColumn = columnOf(at, size) < size.columns
  if (inRow && inColumn) return true
  if (inRow) return totals === 'both' || totals === 'rows'
  if (inColumn) return totals === 'both' || totals === 'columns'
  // The sum of all is had by adding whichever totals are there.
  return totals !== 'none'
}

/**
 * @throws {RangeError} rows of different length, a member in two cells or twice in one (an answer of several
 * choices is a table of yes and no for each), or more amounts than members
 */
export function gridOf(
  cells: readonly (readonly FigureCell[])[],
  totals: PrintedTotals,
): FigureGrid {
  const columns = cells[0]?.length ?? 0
  if (columns === 0) throw new RangeError('a table needs at least one row and one column')
  const size = { rows: cells.length, columns }
  const width = columns + 1
  const length = (size.rows + 1) * width
  const groups: string[][] = Array.from({ length }, () => [])
  const amounts: number[][] = Array.from({ length }, () => [])
  const seen = new Set<string>()
  let hasAmounts = false
  cells.forEach((row, r) => {
    if (row.length !== columns) throw new RangeError('the rows of the table differ in length')
    row.forEach((cell, c) => {
      if ((cell.amounts?.length ?? 0) > cell.members.length) {
        throw new RangeError('a cell has more amounts than members')
      }
      if (cell.amounts) hasAmounts = true
      for (const member of cell.members) {
        if (seen.has(member)) throw new RangeError(`${member} is in the table twice`)
        seen.add(member)
      }
      for (const at of [r * width + c, r * width + columns, size.rows * width + c, length - 1]) {
        groups[at]?.push(...cell.members)
        amounts[at]?.push(...(cell.amounts ?? []))
      }
    })
  })
  const printed = groups.map((_, at) => isPrinted(at, size, totals))
  return { size, groups, amounts: hasAmounts ? amounts : null, printed }
}
