import { insistOnCounts, insistOnSameLength, sumOf } from './counts.ts'

export type RakeInput = {
  /** Respondents by row and column. */
  readonly sample: readonly (readonly number[])[]
  /** The known margins of the population. */
  readonly rowTargets: readonly number[]
  readonly columnTargets: readonly number[]
}
export type Raked = {
  readonly converged: boolean
  /** The sample lifted to the margins. */
  readonly weightedTable: readonly (readonly number[])[] | null
  /** What one respondent of the cell stands for; null where there is none. */
  readonly weights: readonly (readonly (number | null)[])[] | null
  /** Rounds it took; null where it did not converge. */
  readonly rounds: number | null
}

const MOST_ROUNDS = 10_000
const PRECISION = 1e-11
/** So many rounds later the gap of margins that can be met is clearly smaller. */
const PATIENCE = 100
const STANDSTILL = 0.999
/** Totals of both margins may differ by rounding alone. */
const SAME_TOTAL = 1e-9

/** Sets one line to its target; false where there is nobody to lift. */
function scaleLine(table: Float64Array, from: number, by: number, end: number, target: number) {
  let sum = 0
  for (let at = from; at < end; at += by) sum += table[at] ?? 0
  if (sum === 0) return target === 0
  const factor = target / sum
  for (let at = from; at < end; at += by) table[at] = (table[at] ?? 0) * factor
  return true
}

/** How far the rows are off, beside their targets, once the columns fit. */
function rowGap(table: Float64Array, targets: readonly number[], width: number): number {
  let largest = 0
  targets.forEach((target, row) => {
    let sum = 0
    for (let at = row * width; at < (row + 1) * width; at += 1) sum += table[at] ?? 0
    largest = Math.max(largest, Math.abs(sum - target) / (target || 1))
  })
  return largest
}

/** Rounds until rows and columns fit; null where they cannot, or not within the most rounds. */
function fitMargins(table: Float64Array, { rowTargets, columnTargets }: RakeInput): number | null {
  const width = columnTargets.length
  let before = Number.POSITIVE_INFINITY
  for (let round = 1; round <= MOST_ROUNDS; round += 1) {
    for (let row = 0; row < rowTargets.length; row += 1) {
      if (!scaleLine(table, row * width, 1, (row + 1) * width, rowTargets[row] ?? 0)) return null
    }
    for (let column = 0; column < width; column += 1) {
      const target = columnTargets[column] ?? 0
      if (!scaleLine(table, column, width, table.length, target)) return null
    }
    const gap = rowGap(table, rowTargets, width)
    if (gap <= PRECISION) return round
    if (round % PATIENCE === 0) {
      if (gap > before * STANDSTILL) return null
      before = gap
    }
  }
  return null
}

/**
 * Raking (iterative proportional fitting) of a two-way table of respondents to known margins: rows and
 * columns are set to their targets in turn until both fit. The weight of a respondent is fitted / sample.
 *
 * Shape: rows × columns, one target per row and per column. Unit: respondents, and what the targets count.
 * Null: table and weights where the margins contradict each other or the empty cells, or a row or column
 * with a target has no respondent; the weight of a cell without respondents.
 * @throws {RangeError} shapes do not fit, or a count is negative
 * @see Deming, W. & Stephan, F. (1940) On a least squares adjustment of a sampled frequency table
 * @example rake({ sample: [[3, 5]], rowTargets: [16], columnTargets: [6, 10] }).weights // [[2, 2]]
 */
export function rake(input: RakeInput): Raked {
  const { sample, rowTargets, columnTargets } = input
  insistOnSameLength(sample, rowTargets)
  for (const row of [...sample, rowTargets, columnTargets]) insistOnCounts(row)
  for (const row of sample) insistOnSameLength(row, columnTargets)
  const [rows, columns] = [sumOf(rowTargets), sumOf(columnTargets)]
  const nothing = { converged: false, weightedTable: null, weights: null, rounds: null }
  if (Math.abs(rows - columns) > SAME_TOTAL * Math.max(rows, columns)) {
    return nothing
  }
  const table = Float64Array.from(sample.flat())
  const rounds = fitMargins(table, input)
  if (rounds === null) return nothing
  const width = columnTargets.length
  const cell = (row: number, column: number) => table[row * width + column] ?? 0
  return {
    converged: true,
    weightedTable: sample.map((own, row) => own.map((_, column) => cell(row, column))),
    weights: sample.map((own, row) =>
      own.map((count, column) => (count === 0 ? null : cell(row, column) / count)),
    ),
    rounds,
  }
}
