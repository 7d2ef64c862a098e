import fc from 'fast-check'
import { expect, test } from 'vitest'
import { type EffectInput, effectRange, leontief, regionalise } from './index.ts'

const sectors = fc.integer({ min: 1, max: 7 })
/** Columns sum to less than 1, so that there is an inverse without negative entries. */
const coefficientsOf = (n: number) =>
  fc.array(
    fc.array(fc.double({ min: 0, max: 0.9 / n, noNaN: true }), { minLength: n, maxLength: n }),
    {
      minLength: n,
      maxLength: n,
    },
  )
const listOf = (n: number, max: number) =>
  fc.array(fc.integer({ min: 0, max }), { minLength: n, maxLength: n })

test('Miller & Blair, ch. 2: agriculture and manufacturing', () => {
  const { inverse, output } = leontief({
    coefficients: [
      [0.15, 0.25],
      [0.2, 0.05],
    ],
    finalDemand: [600, 1500],
  })
  expect(inverse?.flat().map((one) => one?.toFixed(4))).toEqual([
    '1.2541',
    '0.3300',
    '0.2640',
    '1.1221',
  ])
  expect(output?.map((one) => one?.toFixed(2))).toEqual(['1247.52', '1841.58'])
})

test('output covers its own inputs and the demand: x = A x + f', () => {
  const case_ = sectors.chain((n) => fc.tuple(coefficientsOf(n), listOf(n, 1000)))
  fc.assert(
    fc.property(case_, ([coefficients, finalDemand]) => {
      const { output, outputMultiplier } = leontief({ coefficients, finalDemand })
      for (const [i, row] of coefficients.entries()) {
        const inputs = row.reduce((sum, one, j) => sum + one * (output?.[j] ?? Number.NaN), 0)
        expect(output?.[i]).toBeCloseTo(inputs + (finalDemand[i] ?? 0), 6)
        expect(outputMultiplier?.[i]).toBeGreaterThanOrEqual(1)
      }
    }),
  )
})

test('households’ second round only adds, and is Miyazawa’s formula', () => {
  const one = leontief({
    coefficients: [[0.2]],
    jobs: [0.1],
    income: [0.5],
    consumption: [0.4],
  })
  // L = 1.25; closed: L / (1 − w L c) = 1.25 / 0.75, and w L / 0.75.
  expect(one.outputMultiplierII?.[0]).toBeCloseTo(5 / 3, 12)
  expect(one.incomeMultiplierII?.[0]).toBeCloseTo(0.625 / 0.75, 12)
  expect(one.employmentMultiplierII?.[0]).toBeCloseTo(1 / 6, 12)
  expect(one.employmentRatioI).toEqual([1.25])
})

test('no inverse, no multipliers; what was not asked for is null', () => {
  const none = leontief({ coefficients: [[1]], jobs: [1], finalDemand: [1] })
  expect(none).toMatchObject({ inverse: null, employmentMultiplierI: null, jobsTotal: null })
  const open = leontief({ coefficients: [[0.5]], income: [0.5] })
  expect(open).toMatchObject({ closedInverse: null, output: null, employmentRatioI: null })
  // Households that spend all they earn on a sector that pays all it takes: the open model stands.
  const spent = leontief({ coefficients: [[0.5]], income: [0.5], consumption: [1] })
  expect(spent).toMatchObject({ inverse: [[2]], closedInverse: null, outputMultiplierII: null })
  expect(leontief({ coefficients: [[0.5]], jobs: [null] }).employmentMultiplierI).toEqual([null])
  expect(() => leontief({ coefficients: [[0.5, 0]] })).toThrow(RangeError)
  expect(() => leontief({ coefficients: [[0.5]], jobs: [1, 2] })).toThrow(RangeError)
  expect(() => leontief({ coefficients: [[Number.NaN]] })).toThrow(RangeError)
})

test('no quotient raises a coefficient, and a larger δ buys less at home', () => {
  const case_ = sectors.chain((n) =>
    fc.tuple(coefficientsOf(n), listOf(n, 1000), listOf(n, 100_000)),
  )
  fc.assert(
    fc.property(case_, ([coefficients, region, more]) => {
      const nation = region.map((own, at) => own + (more[at] ?? 0))
      const [loose, tight] = [0.1, 0.5].map((delta) =>
        regionalise({ coefficients, region, nation, delta }),
      )
      for (const [i, row] of coefficients.entries()) {
        for (const [j, national] of row.entries()) {
          const [wide, narrow] = [loose?.flq[i]?.[j] ?? 0, tight?.flq[i]?.[j] ?? 0]
          expect(wide).toBeLessThanOrEqual(national)
          expect(narrow).toBeLessThanOrEqual(wide + 1e-15)
          expect(loose?.slq[i]?.[j] ?? 0).toBeLessThanOrEqual(national)
        }
      }
    }),
  )
})

test('what nobody knows of the region stays unknown', () => {
  const coefficients = [
    [0.1, 0.2],
    [0.2, 0.1],
  ]
  const hidden = regionalise({ coefficients, region: [null, 5], nation: [10, 10], delta: 0.3 })
  expect(hidden.lambda).toBeNull()
  expect(hidden.flq.flat()).toEqual([null, null, null, null])
  const nobody = regionalise({ coefficients, region: [0, 5], nation: [0, 10], delta: 0.3 })
  expect(nobody.slq).toEqual([
    [null, null],
    [0.2, 0.1],
  ])
  expect(() => regionalise({ coefficients, region: [1], nation: [1], delta: 0.3 })).toThrow(
    RangeError,
  )
  expect(() => regionalise({ coefficients, region: [1, 1], nation: [1, 1], delta: -1 })).toThrow(
    RangeError,
  )
})

const small: EffectInput = {
  coefficients: [
    [0.2, 0.3, 0],
    [0.1, 0.4, 0.5],
    [0.1, 0.1, 0],
  ],
  importShares: [0.5, -0.1, 0],
  region: [10, 30, null],
  nation: [600, 400, null],
  demand: [0, 100, 0],
  valueAdded: [0.6, 0.2, 0.5],
  income: [0.3, 0.1, 0.4],
  jobs: [2, 0.5, null],
}

test('a small table by hand: λ, the rule for sectors nobody counts, and the effect', () => {
  const { byDelta, range } = effectRange({ ...small, deltas: [1, 0] })
  // e / E = 0.04, SLQ = 0.25 / 0.6 = 5/12 and 0.75 / 0.4 = 15/8; CILQ_12 = 2/9, CILQ_21 = 4.5.
  const [tight, loose] = byDelta
  const lambda = Math.log2(1.04)
  expect(tight?.lambda).toBeCloseTo(lambda, 12)
  expect(tight?.coefficients[0]?.[0]).toBeCloseTo(0.5 * 0.2 * lambda * (5 / 12), 12)
  expect(loose?.coefficients.flat().map((one) => one?.toFixed(6))).toEqual(
    [0.5 * 0.2 * (5 / 12), 0.5 * 0.3 * (2 / 9), 0, 0.1, 0.4, 0.5, 0, 0, 0].map((one) =>
      one.toFixed(6),
    ),
  )
  // (I − R) of the first two sectors: [23/24, −1/30; −0.1, 0.6], determinant 0.575 − 1/300.
  const determinant = 0.575 - 1 / 300
  const [x1, x2] = [100 / 30 / determinant, (100 * 23) / 24 / determinant]
  expect(loose?.output).toBeCloseTo(x1 + x2, 9)
  expect(loose?.valueAdded).toBeCloseTo(0.6 * x1 + 0.2 * x2, 9)
  expect(loose?.income).toBeCloseTo(0.3 * x1 + 0.1 * x2, 9)
  expect(loose?.jobs).toBeCloseTo(2 * x1 + 0.5 * x2, 9)
  expect(range.output).toEqual({ low: tight?.output, high: loose?.output })
})

test('a larger δ never has a larger effect, and the demand itself is always in it', () => {
  const deltas = [0, 0.2, 0.3, 0.4, 1]
  const outputs = effectRange({ ...small, deltas }).byDelta.map((one) => one.output ?? 0)
  expect(outputs).toEqual([...outputs].sort((a, b) => b - a))
  expect(Math.min(...outputs)).toBeGreaterThanOrEqual(100)
})

test('an effect that rests on what is not known is not told', () => {
  const hidden = effectRange({ ...small, region: [null, 30, null] })
  expect(hidden.range).toEqual({ output: null, valueAdded: null, income: null, jobs: null })
  expect(effectRange({ ...small, demand: [0, 100, 1] }).range.jobs).toBeNull()
  expect(effectRange({ ...small, importShares: [null, 0, 0] }).range.output).toBeNull()
  const endless = { ...small, coefficients: small.coefficients.map((row) => row.map(() => 3)) }
  const nation = [10, 30, null]
  expect(effectRange({ ...endless, importShares: [0, 0, 0], nation }).range.output).toBeNull()
  expect(() => effectRange({ ...small, deltas: [] })).toThrow(RangeError)
  expect(() => effectRange({ ...small, demand: [1] })).toThrow(RangeError)
})
