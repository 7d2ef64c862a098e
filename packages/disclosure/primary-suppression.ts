import { type Cell, type CountTable, sizeOf } from './count-table.ts'

/** Whether a count is small enough to point at somebody: 1 to k − 1. Zero points at nobody. */
export function isSmall(count: number, k: number): boolean {
  return count > 0 && count < k
}

/** @throws {RangeError} k is no whole number of 1 or more */
export function insistOnK(k: number): void {
  if (!Number.isInteger(k) || k < 1) {
    throw new RangeError(`the minimum count must be a whole number of 1 or more, not ${k}`)
  }
}

/**
 * Primary suppression: the cells that must be hidden for themselves, 0 < n < k, row after row. Zeros are
 * shown.
 * @throws {RangeError} k below 1, or no table of counts
 * @see Hundepool, A. et al. (2012) Statistical disclosure control, §4.2
 * @example primaryCells([[0, 3], [9, 5]], 5) // [[0, 1]]
 */
export function primaryCells(table: CountTable, k: number): Cell[] {
  insistOnK(k)
  sizeOf(table)
  return table.flatMap((row, r) =>
    row.flatMap((count, c): Cell[] => (isSmall(count, k) ? [[r, c]] : [])),
  )
}
