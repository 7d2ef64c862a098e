import { type BinaryMatrix, type BinaryTable, binaryTable } from './binary-table.ts'
import { listOf } from './count-table.ts'
import type { Cell } from './matrix.ts'
import { standardiseFlat } from './standardise.ts'

/** What has no value (NaN) has no 1 in the table either, and must not spoil the sums by 0 × NaN. */
const zeroForNaN = (value: number) => (Number.isNaN(value) ? 0 : value)

/** Of each region the mean of the values of its industries; NaN where it has none. */
export function meansOverIndustries(table: BinaryTable, values: Float64Array): Float64Array {
  const { cells, rows, columns, diversity } = table
  const known = values.map(zeroForNaN)
  const means = new Float64Array(rows)
  for (let row = 0, at = 0; row < rows; row += 1) {
    let sum = 0
    for (let column = 0; column < columns; column += 1, at += 1) {
      sum += (cells[at] ?? 0) * (known[column] ?? 0)
    }
    means[row] = sum / (diversity[row] ?? 0)
  }
  return means
}

/** Of each industry the mean of the values of the regions that have it; NaN where none has. */
export function meansOverRegions(table: BinaryTable, values: Float64Array): Float64Array {
  const { cells, rows, columns, ubiquity } = table
  const means = new Float64Array(columns)
  for (let row = 0, at = 0; row < rows; row += 1) {
    const value = zeroForNaN(values[row] ?? 0)
    for (let column = 0; column < columns; column += 1, at += 1) {
      means[column] = (means[column] ?? 0) + (cells[at] ?? 0) * value
    }
  }
  for (let column = 0; column < columns; column += 1) {
    means[column] = (means[column] ?? 0) / (ubiquity[column] ?? 0)
  }
  return means
}

/** One side: values around a common offset, so that what varies keeps its digits at high orders. */
type Level = { readonly offset: number; readonly around: Float64Array }

function centred(offset: number, values: Float64Array): Level {
  let sum = 0
  let count = 0
  for (const value of values) {
    if (Number.isNaN(value)) continue
    sum += value
    count += 1
  }
  const mean = count === 0 ? 0 : sum / count
  return { offset: offset + mean, around: values.map((value) => value - mean) }
}

const degrees = (counts: Uint32Array) =>
  centred(
    0,
    Float64Array.from(counts, (count) => (count === 0 ? Number.NaN : count)),
  )

function largest({ around }: Level): number {
  let most = 0
  for (const one of around) if (Math.abs(one) > most) most = Math.abs(one)
  return most
}

/** Rounding alone is left where averaging has brought everything below this share of what it was. */
const ROUNDING = 1e-14

function averaged(level: Level, means: (values: Float64Array) => Float64Array): Level {
  const next = centred(level.offset, means(level.around))
  if (largest(next) > largest(level) * ROUNDING) return next
  return { ...next, around: next.around.map((one) => (Number.isNaN(one) ? one : 0)) }
}

export type ReflectedSide = {
  readonly values: readonly Cell[]
  /** Mean 0, sample standard deviation 1; null throughout where nothing varies. */
  readonly standardised: readonly Cell[]
}

function sideOf({ offset, around }: Level): ReflectedSide {
  const standardised = Float64Array.from(around)
  standardiseFlat(standardised)
  return { values: listOf(around.map((one) => one + offset)), standardised: listOf(standardised) }
}

/**
 * The method of reflections: diversity and ubiquity, averaged over one another `order` times.
 *
 *     k_r,0 = k_r,  k_i,0 = u_i
 *     k_r,N = (1 / k_r) Σ_i M_ri k_i,N−1,  k_i,N = (1 / u_i) Σ_r M_ri k_r,N−1
 *
 * Even orders put regions in the order of `economicComplexity`, up to the sign.
 * Shape: 0 or 1 by regions (rows) and industries (columns). Unit: as many industries or regions.
 * Null for a region without industries and an industry without regions.
 * @throws {RangeError} an order that is not a whole number of 0 or more, or a cell neither 0 nor 1
 * @see Hidalgo, C. & Hausmann, R. (2009) The building blocks of economic complexity
 * @example reflections([[1, 1], [1, 0]], 1).regions.values // [1.5, 2]
 */
export function reflections(
  binary: BinaryMatrix,
  order: number,
): { readonly regions: ReflectedSide; readonly industries: ReflectedSide } {
  if (!Number.isInteger(order) || order < 0) throw new RangeError(`not an order: ${order}`)
  const table = binaryTable(binary)
  let regions = degrees(table.diversity)
  let industries = degrees(table.ubiquity)
  for (let step = 0; step < order; step += 1) {
    const next = averaged(industries, (values) => meansOverIndustries(table, values))
    industries = averaged(regions, (values) => meansOverRegions(table, values))
    regions = next
  }
  return { regions: sideOf(regions), industries: sideOf(industries) }
}
