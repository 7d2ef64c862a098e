import { type Duals, hungarian } from './hungarian.ts'

/** Cost (or gain) per row and column; null = forbidden. */
export type CostTable = readonly (readonly (number | null)[])[]
export type AssignmentInput = { readonly cost: CostTable; readonly maximise?: boolean }
export type LinearAssignment = {
  readonly feasible: boolean
  /** Null where infeasible. */
  readonly total: number | null
  /** [row, column] in the order of rows; min(rows, columns) of them, none where infeasible. */
  readonly pairs: readonly (readonly [number, number])[]
}

type Table = {
  /** Rows are the smaller side; forbidden = Infinity. */
  readonly cells: Float64Array
  readonly rows: number
  readonly columns: number
  readonly turned: boolean
}

function tableOf({ cost, maximise = false }: AssignmentInput): Table {
  const given = cost.length
  const width = cost[0]?.length ?? 0
  const turned = given > width
  const [rows, columns] = turned ? [width, given] : [given, width]
  const cells = new Float64Array(rows * columns)
  cost.forEach((row, at) => {
    if (row.length !== width) throw new RangeError(`a row of ${row.length} beside one of ${width}`)
    row.forEach((value, column) => {
      if (value !== null && !Number.isFinite(value)) throw new RangeError(`not a cost: ${value}`)
      const cell = value === null ? Number.POSITIVE_INFINITY : maximise ? -value : value
      cells[turned ? column * columns + at : at * columns + column] = cell
    })
  })
  return { cells, rows, columns, turned }
}

/**
 * Linear assignment 割当問題: min(rows, columns) pairs, every row and column at most once, with the
 * smallest (or largest) sum. Exact, by shortest augmenting paths, O(n²m) for n ≤ m.
 *
 * Shape: a table of rows × columns, null = forbidden (a conflict, not a cost). Unit: that of the table.
 * Infeasible (`total` null) where the forbidden cells leave no complete assignment of the smaller side.
 * @throws {RangeError} rows of different length, or a cell that is neither null nor finite
 * @see Kuhn, H. (1955) The Hungarian method; Jonker, R. & Volgenant, A. (1987)
 * @example linearAssignment({ cost: [[4, 1], [2, 3]] }).total // 3
 */
export function linearAssignment(input: AssignmentInput): LinearAssignment {
  const { cells, rows, columns, turned } = tableOf(input)
  const found = hungarian(cells, rows, columns)
  if (!found) return { feasible: false, total: null, pairs: [] }
  let total = 0
  const pairs: [number, number][] = []
  found.columnOf.forEach((column, row) => {
    const cell = cells[row * columns + column] ?? 0
    total += input.maximise ? -cell : cell
    pairs.push(turned ? [column, row] : [row, column])
  })
  pairs.sort(([one], [other]) => one - other)
  return { feasible: true, total: total + 0, pairs }
}

const COUNTABLE = 20

/** A pair that some optimal assignment may use: its cost is what its row and column are worth. */
function isTight(cell: number, row: number, column: number, scale: number): boolean {
  return cell - row - column <= 1e-9 * scale
}

function countTight({ cells, rows, columns }: Table, { ofRow, ofColumn }: Duals): number {
  let scale = 1
  for (const cell of cells) if (Number.isFinite(cell)) scale = Math.max(scale, Math.abs(cell))
  let ways = new Map<number, number>([[0, 1]])
  for (let column = 0; column < columns; column += 1) {
    const worth = ofColumn[column] ?? 0
    // A column with a price is used by every optimal assignment.
    const next = worth < -1e-9 * scale ? new Map<number, number>() : new Map(ways)
    for (let row = 0; row < rows; row += 1) {
      const cell = cells[row * columns + column] ?? Number.POSITIVE_INFINITY
      if (!isTight(cell, ofRow[row] ?? 0, worth, scale)) continue
      const bit = 1 << row
      for (const [used, count] of ways) {
        if (!(used & bit)) next.set(used | bit, (next.get(used | bit) ?? 0) + count)
      }
    }
    ways = next
  }
  return ways.get((1 << rows) - 1) ?? 0
}

/**
 * How many assignments reach the best sum: with 1 there was nothing to choose, with more a lot or a
 * person decided. 0 where there is none, or nothing to assign.
 * Null (not counted) where the smaller side has more than 20.
 * @throws {RangeError} as `linearAssignment`
 * @example countOptimalAssignments({ cost: [[1, 1], [1, 1]] }) // 2
 */
export function countOptimalAssignments(input: AssignmentInput): number | null {
  const table = tableOf(input)
  if (table.rows === 0) return 0
  if (table.rows > COUNTABLE) return null
  const found = hungarian(table.cells, table.rows, table.columns)
  return found ? countTight(table, found) : 0
}
