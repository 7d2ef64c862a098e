import { insistOnCounts, insistOnSameLength, sumOf } from './counts.ts'

export type CohenKappa = {
  readonly observed: number | null
  readonly expected: number | null
  /** 1: full agreement, 0: as by chance. */
  readonly kappa: number | null
}

/**
 * How far two coders of the same texts agree beyond chance.
 *
 *     κ = (p_o − p_e) / (1 − p_e)
 *
 * Shape: `table[i][j]` texts that the first coded i and the second j.
 * Null: all for no text; κ where both gave one and the same code throughout (0/0).
 * @throws {RangeError} the table is not square, or a count is negative
 * @see Cohen, J. (1960) A coefficient of agreement for nominal scales
 * @example cohenKappa([[40, 6], [4, 50]]).kappa // 0.798
 */
export function cohenKappa(table: readonly (readonly number[])[]): CohenKappa {
  for (const row of table) {
    insistOnSameLength(row, table)
    insistOnCounts(row)
  }
  const rows = table.map(sumOf)
  const all = sumOf(rows)
  if (all === 0) return { observed: null, expected: null, kappa: null }
  const columns = table.map((_, column) => sumOf(table.map((row) => row[column] ?? 0)))
  const observed = sumOf(table.map((row, at) => row[at] ?? 0)) / all
  const expected = sumOf(rows.map((row, at) => (row / all) * ((columns[at] ?? 0) / all)))
  const isOneCode = all ** 2 === sumOf(rows.map((row, at) => row * (columns[at] ?? 0)))
  return { observed, expected, kappa: isOneCode ? null : (observed - expected) / (1 - expected) }
}
