/**
 * A QR factorisation that gains and loses columns: Q R = the columns appended so far. Q has orthonormal
 * columns, R is upper triangular. Appending is Gram-Schmidt, done twice for full precision; removing
 * turns R back to a triangle by Givens rotations. All space is taken once, when it is made.
 */
export type ColumnQr = {
  readonly size: () => number
  readonly clear: () => void
  /** False when the column is, to rounding, a combination of those already there: it is not added. */
  readonly append: (column: Float64Array, offset: number) => boolean
  readonly remove: (position: number) => void
  /** Solves R u = (first row of Q)ᵀ into `solution`: the columns nearest to the first unit vector. */
  readonly solveFirstUnit: (solution: Float64Array) => void
}

/** Below this share of its own length, what is left of a column is rounding. */
const DEPENDENT = 1e-13

export function columnQr(rows: number, maxColumns: number): ColumnQr {
  const q = new Float64Array(rows * maxColumns)
  // Column j of R starts at j × maxColumns.
  const r = new Float64Array(maxColumns * maxColumns)
  let size = 0

  function project(at: number): void {
    const base = at * rows
    for (let column = 0; column < at; column += 1) {
      const other = column * rows
      let dot = 0
      for (let row = 0; row < rows; row += 1) {
        dot += (q[other + row] as number) * (q[base + row] as number)
      }
      for (let row = 0; row < rows; row += 1) {
        q[base + row] = (q[base + row] as number) - dot * (q[other + row] as number)
      }
      r[at * maxColumns + column] = (r[at * maxColumns + column] as number) + dot
    }
  }

  function lengthOf(at: number): number {
    let sum = 0
    for (let row = 0; row < rows; row += 1) sum += (q[at * rows + row] as number) ** 2
    return Math.sqrt(sum)
  }

  function append(column: Float64Array, offset: number): boolean {
    const base = size * rows
    for (let row = 0; row < rows; row += 1) q[base + row] = column[offset + row] as number
    r.fill(0, size * maxColumns, size * maxColumns + maxColumns)
    const whole = lengthOf(size)
    project(size)
    project(size)
    const rest = lengthOf(size)
    if (!(rest > DEPENDENT * whole)) return false
    for (let row = 0; row < rows; row += 1) q[base + row] = (q[base + row] as number) / rest
    r[size * maxColumns + size] = rest
    size += 1
    return true
  }

  /** Rotates rows `at` and `at + 1` of R, and the same columns of Q, so that R[at + 1][at] is 0. */
  function rotate(at: number): void {
    const top = r[at * maxColumns + at] as number
    const below = r[at * maxColumns + at + 1] as number
    const length = Math.hypot(top, below)
    const cosine = top / length
    const sine = below / length
    for (let column = at; column < size; column += 1) {
      const place = column * maxColumns + at
      const upper = r[place] as number
      const lower = r[place + 1] as number
      r[place] = cosine * upper + sine * lower
      r[place + 1] = cosine * lower - sine * upper
    }
    const left = at * rows
    const right = left + rows
    for (let row = 0; row < rows; row += 1) {
      const first = q[left + row] as number
      const second = q[right + row] as number
      q[left + row] = cosine * first + sine * second
      q[right + row] = cosine * second - sine * first
    }
  }

  function remove(position: number): void {
    size -= 1
    r.copyWithin(position * maxColumns, (position + 1) * maxColumns, (size + 1) * maxColumns)
    for (let at = position; at < size; at += 1) rotate(at)
  }

  function solveFirstUnit(solution: Float64Array): void {
    for (let row = size - 1; row >= 0; row -= 1) {
      let rest = q[row * rows] as number
      for (let column = row + 1; column < size; column += 1) {
        rest -= (r[column * maxColumns + row] as number) * (solution[column] as number)
      }
      solution[row] = rest / (r[row * maxColumns + row] as number)
    }
  }

  return {
    size: () => size,
    clear: () => {
      size = 0
    },
    append,
    remove,
    solveFirstUnit,
  }
}
