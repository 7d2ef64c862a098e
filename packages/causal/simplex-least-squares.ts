import { insistOnNumbers, insistOnTable } from './panel.ts'
import { simplexSolver } from './simplex-solver.ts'

export type SimplexLeastSquaresInput = {
  /** A: rows are equations, columns what is mixed. */
  readonly matrix: readonly (readonly number[])[]
  /** b, one number for every row. */
  readonly target: readonly number[]
  /** ζ, in the unit of the matrix; 0 (the default) is plain least squares. */
  readonly zeta?: number
  /** A free constant beside the mixture: A and b are taken from their means over the rows. */
  readonly intercept?: boolean
}

/**
 * Least squares over the simplex, to its exact optimum:
 *
 *     minimise |A w − b|² + ζ² n |w|²  over  w ≥ 0, Σ w = 1   (n rows)
 *
 * Shape: n rows of A, n numbers of b; one weight per column. Unit: weights are shares.
 * Where ζ is 0 and many mixtures fit equally well, the answer is the one whose weights are shortest, that
 * is the most even one. Null: no column to mix.
 * @throws {RangeError} rows of different length, a number that is not finite, or a negative zeta
 * @see Wolfe, P. (1976) Finding the nearest point in a polytope
 * @example simplexLeastSquares({ matrix: [[0, 10]], target: [4] }) // [0.6, 0.4]
 */
export function simplexLeastSquares(input: SimplexLeastSquaresInput): readonly number[] | null {
  const { matrix, target, zeta = 0, intercept = false } = input
  insistOnTable(matrix)
  insistOnNumbers(target)
  if (matrix.length !== target.length) {
    throw new RangeError(`${matrix.length} rows beside ${target.length} targets`)
  }
  if (!(zeta >= 0 && zeta < Number.POSITIVE_INFINITY)) throw new RangeError(`not a zeta: ${zeta}`)
  const count = matrix[0]?.length ?? 0
  if (count === 0) return null

  const rows = matrix.length
  const columns = new Float64Array(rows * count)
  matrix.forEach((line, row) => {
    line.forEach((value, column) => {
      columns[column * rows + row] = value
    })
  })
  const goal = Float64Array.from(target)
  if (intercept) {
    for (let column = 0; column < count; column += 1) {
      centre(columns.subarray(column * rows, (column + 1) * rows))
    }
    centre(goal)
  }
  const weights = new Float64Array(count)
  simplexSolver(rows, count).solve(columns, goal, zeta * zeta * rows, weights)
  return Array.from(weights)
}

/** Takes the mean from a list, in place. */
export function centre(values: Float64Array): void {
  let sum = 0
  for (let at = 0; at < values.length; at += 1) sum += values[at] as number
  const mean = sum / values.length
  for (let at = 0; at < values.length; at += 1) values[at] = (values[at] as number) - mean
}
