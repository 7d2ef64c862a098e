import { flatList, listOf } from './count-table.ts'
import type { Cell } from './matrix.ts'

/** What varies less than this beside its size does not vary: it is rounding. */
const ROUNDING = 1e-14

/** `standardise` in place; NaN stays NaN. */
export function standardiseFlat(values: Float64Array): void {
  let count = 0
  let sum = 0
  let most = 0
  for (let at = 0; at < values.length; at += 1) {
    const value = values[at] ?? 0
    if (Number.isNaN(value)) continue
    count += 1
    sum += value
    most = Math.max(most, Math.abs(value))
  }
  const mean = sum / count
  let squares = 0
  for (let at = 0; at < values.length; at += 1) {
    const from = (values[at] ?? 0) - mean
    if (!Number.isNaN(from)) squares += from * from
  }
  const deviation = Math.sqrt(squares / (count - 1))
  const scale = count > 1 && deviation > most * ROUNDING ? deviation : Number.NaN
  for (let at = 0; at < values.length; at += 1) values[at] = ((values[at] ?? 0) - mean) / scale
}

/**
 * Values with a mean of 0 and a sample standard deviation (n − 1) of 1.
 *
 * What is null stays null and is in neither the mean nor the deviation. Null throughout where fewer than
 * two values are known, or where all are the same.
 * @example standardise([1, 2, 3]) // [-1, 0, 1]
 */
export function standardise(values: readonly Cell[]): Cell[] {
  const flat = flatList(values)
  standardiseFlat(flat)
  return listOf(flat)
}
