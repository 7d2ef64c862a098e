/** A pivot smaller than this beside the largest entry of its matrix is taken for 0. */
const ROUNDING = 1e-13

/**
 * The inverse of an n × n matrix in a typed array, row after row, by Gauss–Jordan elimination with row
 * pivoting; null where the matrix is singular. The argument is overwritten.
 */
export function inverseOf(matrix: Float64Array, n: number): Float64Array | null {
  const inverse = new Float64Array(n * n)
  let largest = 0
  for (let at = 0; at < matrix.length; at += 1) {
    largest = Math.max(largest, Math.abs(matrix[at] ?? 0))
  }
  for (let at = 0; at < n; at += 1) inverse[at * n + at] = 1
  for (let column = 0; column < n; column += 1) {
    let best = column
    for (let row = column + 1; row < n; row += 1) {
      if (Math.abs(matrix[row * n + column] ?? 0) > Math.abs(matrix[best * n + column] ?? 0)) {
        best = row
      }
    }
    const pivot = matrix[best * n + column] ?? 0
    if (Math.abs(pivot) <= largest * ROUNDING) return null
    for (const side of [matrix, inverse]) {
      swapRows(side, n, best, column)
      for (let at = column * n; at < (column + 1) * n; at += 1) side[at] = (side[at] ?? 0) / pivot
    }
    for (let row = 0; row < n; row += 1) {
      const factor = matrix[row * n + column] ?? 0
      if (row === column || factor === 0) continue
      subtractRow(matrix, n, row, column, factor)
      subtractRow(inverse, n, row, column, factor)
    }
  }
  return inverse
}

function swapRows(side: Float64Array, n: number, one: number, other: number): void {
  if (one === other) return
  const kept = side.slice(one * n, (one + 1) * n)
  side.copyWithin(one * n, other * n, (other + 1) * n)
  side.set(kept, other * n)
}

function subtractRow(
  side: Float64Array,
  n: number,
  row: number,
  from: number,
  factor: number,
): void {
  for (let at = 0; at < n; at += 1) {
    side[row * n + at] = (side[row * n + at] ?? 0) - factor * (side[from * n + at] ?? 0)
  }
}
