import type { Cell, Matrix } from './matrix.ts'

/** @throws {RangeError} the table is not square, or a coefficient is not finite */
export function insistOnSquare(coefficients: Matrix): void {
  for (const row of coefficients) {
    if (row.length !== coefficients.length) {
      throw new RangeError(`a row of ${row.length} in a table of ${coefficients.length} sectors`)
    }
    insistOnFinite(row)
  }
}

/** @throws {RangeError} a value is not finite */
function insistOnFinite(values: readonly Cell[]): void {
  for (const value of values) {
    if (value !== null && !Number.isFinite(value)) throw new RangeError(`not finite: ${value}`)
  }
}

/** @throws {RangeError} a list is not as long as there are sectors, or a value is not finite */
export function insistOnSectors(values: readonly Cell[], sectors: number, name: string): void {
  if (values.length !== sectors) {
    throw new RangeError(`${name}: ${values.length} values for ${sectors} sectors`)
  }
  insistOnFinite(values)
}

/** Σ a_i b_i; null where a factor is not known, unless the other is 0. */
export function sumOfProducts(one: readonly Cell[], other: readonly Cell[]): Cell {
  let sum = 0
  for (const [at, a] of one.entries()) {
    const b = other[at] ?? null
    if (a === 0 || b === 0) continue
    if (a === null || b === null) return null
    sum += a * b
  }
  return sum
}
