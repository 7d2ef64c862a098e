import type { Ratings } from './score-table.ts'

/** What rounding leaves of a square that should be 0, beside the largest squared score. */
const ROUNDING = 1e-26

export type MeanSquares = {
  readonly rows: number
  readonly columns: number
  readonly error: number
}

/**
 * Mean squares of a two-way table without repetition: between applicants, between reviewers, and rest.
 * Needs two rows and two columns. What is only rounding is 0.
 */
export function meanSquares({ subjects, raters, values }: Ratings): MeanSquares {
  const rowMeans = new Float64Array(subjects)
  const columnMeans = new Float64Array(raters)
  // Counted from the first score: a table of equal scores then has means of exactly 0.
  const origin = values[0] ?? 0
  let largest = 0
  for (let at = 0; at < values.length; at += 1) {
    const value = (values[at] ?? 0) - origin
    const row = Math.floor(at / raters)
    const column = at % raters
    rowMeans[row] = (rowMeans[row] ?? 0) + value / raters
    columnMeans[column] = (columnMeans[column] ?? 0) + value / subjects
    largest = Math.max(largest, Math.abs(value))
  }
  let grand = 0
  for (const mean of rowMeans) grand += mean / subjects
  const floor = ROUNDING * Math.max(largest, Math.abs(origin)) ** 2
  const settled = (square: number) => (square <= floor ? 0 : square)

  let error = 0
  for (let at = 0; at < values.length; at += 1) {
    const row = rowMeans[Math.floor(at / raters)] ?? 0
    const column = columnMeans[at % raters] ?? 0
    error += ((values[at] ?? 0) - origin - row - column + grand) ** 2
  }
  return {
    rows: settled((raters * spread(rowMeans, grand)) / (subjects - 1)),
    columns: settled((subjects * spread(columnMeans, grand)) / (raters - 1)),
    error: settled(error / ((subjects - 1) * (raters - 1))),
  }
}

function spread(means: Float64Array, grand: number): number {
  let sum = 0
  for (const mean of means) sum += (mean - grand) ** 2
  return sum
}
