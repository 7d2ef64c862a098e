import fc from 'fast-check'
import { expect, test } from 'vitest'
import { simplexLeastSquares } from './simplex-least-squares.ts'

const number = fc.integer({ min: -1000, max: 1000 }).map((tenths) => tenths / 10)
const problem = fc
  .tuple(fc.integer({ min: 1, max: 12 }), fc.integer({ min: 1, max: 25 }))
  .chain(([rows, columns]) =>
    fc.record({
      matrix: fc.array(fc.array(number, { minLength: columns, maxLength: columns }), {
        minLength: rows,
        maxLength: rows,
      }),
      target: fc.array(number, { minLength: rows, maxLength: rows }),
      zeta: fc.constantFrom(0, 1e-4, 1, 30),
    }),
  )

/** Half the slope of the objective in every weight. */
function slopes(
  { matrix, target, zeta }: { matrix: number[][]; target: number[]; zeta: number },
  weights: readonly number[],
): number[] {
  const rests = matrix.map((row, at) =>
    row.reduce((sum, one, column) => sum + one * (weights[column] ?? 0), -(target[at] ?? 0)),
  )
  return weights.map((weight, column) =>
    matrix.reduce(
      (sum, row, at) => sum + (row[column] ?? 0) * (rests[at] ?? 0),
      zeta * zeta * matrix.length * weight,
    ),
  )
}

test('at the optimum no weight has anything to gain: the conditions of Karush, Kuhn and Tucker', () => {
  fc.assert(
    fc.property(problem, (one) => {
      const weights = simplexLeastSquares(one) ?? []
      expect(weights.reduce((sum, weight) => sum + weight, 0)).toBeCloseTo(1, 12)
      expect(Math.min(...weights)).toBeGreaterThanOrEqual(0)
      const slope = slopes(one, weights)
      const mean = slope.reduce((sum, value, at) => sum + value * (weights[at] ?? 0), 0)
      slope.forEach((value, at) => {
        const short = weights[at] === 0 ? Math.min(0, value - mean) : value - mean
        expect(Math.abs(short)).toBeLessThan(1e-6)
      })
    }),
  )
})

test('a target that is a mixture is found again', () => {
  const matrix = [
    [3, 0, 0],
    [0, 5, 0],
    [0, 0, 7],
    [1, 2, 4],
  ]
  const target = [1.5, 1.5, 1.4, 1.9]
  const weights = simplexLeastSquares({ matrix, target }) ?? []
  for (const [at, share] of [0.5, 0.3, 0.2].entries()) expect(weights[at]).toBeCloseTo(share, 10)
})

test('where many mixtures fit alike, the most even one is taken', () => {
  const even = (columns: number) =>
    Array.from({ length: columns }, () => expect.closeTo(1 / columns, 9))
  expect(simplexLeastSquares({ matrix: [[5, 5, 5]], target: [5] })).toEqual(even(3))
  expect(simplexLeastSquares({ matrix: [[0, 1, 2, 3, 4, 5]], target: [2.5] })).toEqual(even(6))
  const parallel = {
    matrix: [
      [10, 11, 12, 13],
      [11, 12, 13, 14],
    ],
    target: [20, 21],
    intercept: true,
  }
  expect(simplexLeastSquares(parallel)).toEqual(even(4))
})

test('a large zeta spreads the weights; a target beyond all columns takes the nearest', () => {
  const matrix = [[0, 10]]
  expect(simplexLeastSquares({ matrix, target: [4] })).toEqual([
    expect.closeTo(0.6, 12),
    expect.closeTo(0.4, 12),
  ])
  expect(simplexLeastSquares({ matrix, target: [99] })).toEqual([0, 1])
  const spread = simplexLeastSquares({ matrix, target: [99], zeta: 1e6 }) ?? []
  expect(spread[0]).toBeCloseTo(0.5, 6)
})

test('nothing to mix has no weights; what is not a problem is refused', () => {
  expect(simplexLeastSquares({ matrix: [], target: [] })).toBeNull()
  expect(() => simplexLeastSquares({ matrix: [[1], [1, 2]], target: [1, 2] })).toThrow(RangeError)
  expect(() => simplexLeastSquares({ matrix: [[1]], target: [1, 2] })).toThrow(RangeError)
  expect(() => simplexLeastSquares({ matrix: [[Number.NaN]], target: [1] })).toThrow(RangeError)
  expect(() => simplexLeastSquares({ matrix: [[1]], target: [1], zeta: -1 })).toThrow(RangeError)
})
