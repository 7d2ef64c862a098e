import { type BinaryMatrix, type BinaryTable, binaryTable } from './binary-table.ts'
import { bitsSet } from './bits-set.ts'

/** The regions of each industry as bits: `words` words an industry, one after the other. */
function regionBits({ cells, rows, columns }: BinaryTable, words: number): Int32Array {
  const bits = new Int32Array(columns * words)
  for (let row = 0, at = 0; row < rows; row += 1) {
    const word = row >>> 5
    const bit = row & 31
    for (let column = 0, place = word; column < columns; column += 1, at += 1, place += words) {
      bits[place] = (bits[place] ?? 0) | ((cells[at] ?? 0) << bit)
    }
  }
  return bits
}

/** `cooccurrence` in a typed array, row after row. */
export function cooccurrenceTable(table: BinaryTable): Float64Array {
  const { rows, columns } = table
  const words = (rows + 31) >>> 5
  const bits = regionBits(table, words)
  const counts = new Float64Array(columns * columns)
  for (let one = 0; one < columns; one += 1) {
    for (let other = one + 1; other < columns; other += 1) {
      let both = 0
      let left = one * words
      let right = other * words
      for (let word = 0; word < words; word += 1, left += 1, right += 1) {
        both += bitsSet((bits[left] ?? 0) & (bits[right] ?? 0))
      }
      counts[one * columns + other] = both
      counts[other * columns + one] = both
    }
  }
  return counts
}

/**
 * In how many regions two industries are found together.
 *
 *     C_ij = Σ_r M_ri M_rj, and 0 on the diagonal
 *
 * Shape: rows and columns are industries. Unit: regions.
 * @throws {RangeError} a cell is neither 0 nor 1, or the rows differ in length
 * @see Hidalgo, C. et al. (2007) The product space conditions the development of nations
 * @example cooccurrence([[1, 1], [1, 0]]) // [[0, 1], [1, 0]]
 */
export function cooccurrence(binary: BinaryMatrix): number[][] {
  const table = binaryTable(binary)
  const { columns } = table
  const counts = cooccurrenceTable(table)
  return Array.from({ length: columns }, (_, row) =>
    Array.from(counts.subarray(row * columns, (row + 1) * columns)),
  )
}

/**
 * Ubiquity: how many regions have each industry.
 * @throws {RangeError} a cell is neither 0 nor 1, or the rows differ in length
 * @example ubiquity([[1, 1], [1, 0]]) // [2, 1]
 */
export function ubiquity(binary: BinaryMatrix): number[] {
  return Array.from(binaryTable(binary).ubiquity)
}
