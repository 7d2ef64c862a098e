import fc from 'fast-check'
import { expect, test } from 'vitest'
import { propensityScore } from './propensity-score.ts'

const unit = fc.record({
  x: fc.tuple(fc.integer({ min: -3, max: 3 }), fc.double({ min: -5, max: 5, noNaN: true })),
  treated: fc.constantFrom(0, 1),
})

test('two places of one column: the scores are the shares that were treated', () => {
  const { score, coefficients } = propensityScore({
    x: [[0], [0], [0], [0], [1], [1]],
    treated: [1, 0, 0, 0, 1, 0],
  })
  expect(score?.[0]).toBeCloseTo(0.25, 10)
  expect(score?.[5]).toBeCloseTo(0.5, 10)
  expect(coefficients).toEqual([
    expect.closeTo(Math.log(1 / 3), 9),
    expect.closeTo(-Math.log(1 / 3), 9),
  ])
})

test('the scores sum to the treated, and so do the columns: the equations of the maximum', () => {
  fc.assert(
    fc.property(fc.array(unit, { minLength: 8, maxLength: 40 }), (units) => {
      const treated = units.map((one) => one.treated)
      const { score, n } = propensityScore({ x: units.map((one) => one.x), treated })
      if (score === null) return
      const over = (weight: (at: number) => number) =>
        units.reduce((sum, _, at) => sum + weight(at) * ((score[at] ?? 0) - (treated[at] ?? 0)), 0)
      expect(n.treated).toBe(treated.filter((one) => one === 1).length)
      expect(Math.abs(over(() => 1))).toBeLessThan(1e-6)
      expect(Math.abs(over((at) => units[at]?.x[0] ?? 0))).toBeLessThan(1e-6)
    }),
  )
})

test('groups that a column separates have no maximum, nor has one group alone', () => {
  expect(propensityScore({ x: [[1], [2], [3], [4]], treated: [0, 0, 1, 1] })).toMatchObject({
    score: null,
    coefficients: null,
    reason: 'groups are separated',
  })
  expect(propensityScore({ x: [[1], [2]], treated: [1, 1] }).reason).toBe('only one group')
  expect(propensityScore({ x: [], treated: [] }).reason).toBe('only one group')
})

test('a column that follows from those before it has no coefficient, and changes no score', () => {
  const treated = [1, 0, 0, 1, 0, 1]
  const alone = propensityScore({ x: [[1], [2], [3], [4], [5], [7]], treated })
  const both = propensityScore({
    x: [1, 2, 3, 4, 5, 7].map((one) => [one, 2 * one + 1, 4]),
    treated,
  })
  expect(both.coefficients?.slice(2)).toEqual([null, null])
  both.score?.forEach((one, at) => {
    expect(one).toBeCloseTo(alone.score?.[at] ?? Number.NaN, 9)
  })
})

test('what is not a sample is refused', () => {
  expect(() => propensityScore({ x: [[1]], treated: [2] })).toThrow(RangeError)
  expect(() => propensityScore({ x: [[1]], treated: [] })).toThrow(RangeError)
  expect(() => propensityScore({ x: [[1], []], treated: [0, 1] })).toThrow(RangeError)
})
