/** A pivot smaller than this beside the largest of the diagonal is taken for 0. */
const ROUNDING = 1e-12

/**
 * The lower Cholesky factor of a symmetric n × n matrix, row after row, in its own place; false where the
 * matrix is not positive definite.
 */
export function factorise(matrix: Float64Array, n: number): boolean {
  let largest = 0
  for (let at = 0; at < n; at += 1) largest = Math.max(largest, matrix[at * n + at] ?? 0)
  for (let row = 0; row < n; row += 1) {
    for (let column = 0; column <= row; column += 1) {
      let sum = matrix[row * n + column] ?? 0
      for (let at = 0; at < column; at += 1) {
        sum -= (matrix[row * n + at] ?? 0) * (matrix[column * n + at] ?? 0)
      }
      if (row !== column) matrix[row * n + column] = sum / (matrix[column * n + column] ?? 1)
      else if (sum > largest * ROUNDING) matrix[row * n + row] = Math.sqrt(sum)
      else return false
    }
  }
  return true
}

/** Solves with the factor; the right side is overwritten with the solution. */
export function solveWith(factor: Float64Array, n: number, right: Float64Array): void {
  for (let row = 0; row < n; row += 1) {
    let sum = right[row] ?? 0
    for (let at = 0; at < row; at += 1) sum -= (factor[row * n + at] ?? 0) * (right[at] ?? 0)
    right[row] = sum / (factor[row * n + row] ?? 1)
  }
  for (let row = n - 1; row >= 0; row -= 1) {
    let sum = right[row] ?? 0
    for (let at = row + 1; at < n; at += 1) sum -= (factor[at * n + row] ?? 0) * (right[at] ?? 0)
    right[row] = sum / (factor[row * n + row] ?? 1)
  }
}
