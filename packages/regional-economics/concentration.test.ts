import fc from 'fast-check'
import { expect, test } from 'vitest'
import {
  diversity,
  krugmanIndex,
  locationalGini,
  locationQuotients,
  sumWithSuppressed,
  theil,
} from './index.ts'

const count = fc.integer({ min: 1, max: 1_000_000 })
const table = fc
  .tuple(fc.integer({ min: 1, max: 6 }), fc.integer({ min: 1, max: 8 }))
  .chain(([regions, industries]) =>
    fc.array(fc.array(count, { minLength: industries, maxLength: industries }), {
      minLength: regions,
      maxLength: regions,
    }),
  )
const sum = (values: readonly number[]) => values.reduce((total, one) => total + one, 0)

test('quotients by hand: half of the small region against a third', () => {
  const { lq, rca } = locationQuotients({
    matrix: [
      [10, 0],
      [10, 20],
    ],
  })
  expect(lq).toEqual([
    [2, 0],
    [2 / 3, 4 / 3],
  ])
  expect(rca).toEqual([
    [1, 0],
    [0, 1],
  ])
})

test('a suppressed cell hides itself; without published totals also all that rests on it', () => {
  const matrix = [
    [10, null],
    [10, 20],
  ]
  expect(locationQuotients({ matrix }).lq[1]).toEqual([null, null])
  const known = locationQuotients({ matrix, rowTotals: [15, 30], colTotals: [20, 25] })
  expect(known.lq[0]).toEqual([1.5, null])
})

test('the mean of an industry’s quotients, weighted by all workers of the regions, is 1', () => {
  fc.assert(
    fc.property(table, (matrix) => {
      const { lq } = locationQuotients({ matrix })
      const workers = matrix.map(sum)
      matrix[0]?.forEach((_, industry) => {
        const weighted = workers.map((all, region) => all * (lq[region]?.[industry] ?? Number.NaN))
        expect(sum(weighted) / sum(workers)).toBeCloseTo(1, 9)
      })
    }),
  )
})

test('diversity lies between one industry and all of them, whatever the scale', () => {
  fc.assert(
    fc.property(fc.array(count, { minLength: 2, maxLength: 20 }), (values) => {
      const one = diversity(values)
      expect(one.effectiveNumberEntropy).toBeGreaterThanOrEqual(1)
      expect(one.effectiveNumberEntropy).toBeLessThanOrEqual(values.length + 1e-9)
      expect(one.effectiveNumberHHI).toBeLessThanOrEqual((one.effectiveNumberEntropy ?? 0) + 1e-9)
      expect(diversity(values.map((value) => value * 7)).entropy).toBeCloseTo(one.entropy ?? -1, 9)
    }),
  )
})

test('diversity is not told of nobody, of nothing, or of a suppressed cell', () => {
  for (const values of [[], [0, 0], [5, null]]) expect(diversity(values).entropy).toBeNull()
})

test('Theil is the sum of its two parts and never negative', () => {
  const regions = fc.array(fc.tuple(count, count, fc.constantFrom('16', '17', '18')), {
    minLength: 1,
    maxLength: 30,
  })
  fc.assert(
    fc.property(regions, (rows) => {
      const one = theil({
        y: rows.map(([y]) => y),
        weights: rows.map(([, weight]) => weight),
        groups: rows.map(([, , group]) => group),
      })
      expect((one.between ?? Number.NaN) + (one.within ?? Number.NaN)).toBeCloseTo(
        one.theil ?? -1,
        9,
      )
      expect(one.theil).toBeGreaterThanOrEqual(-1e-12)
      expect(one.between).toBeGreaterThanOrEqual(-1e-12)
    }),
  )
})

test('Theil refuses a weight of 0 and lists that do not fit', () => {
  expect(() => theil({ y: [1], weights: [0] })).toThrow(RangeError)
  expect(() => theil({ y: [1, 2], weights: [1] })).toThrow(RangeError)
  expect(theil({ y: [0, 0], weights: [1, 1] }).theil).toBeNull()
})

test('Krugman index lies in 0 to 2 and Gini in 0 to 1; a table of like rows has neither', () => {
  fc.assert(
    fc.property(table, (matrix) => {
      for (const one of krugmanIndex(matrix).krugman) {
        expect(one).toBeGreaterThanOrEqual(0)
        expect(one).toBeLessThanOrEqual(2)
      }
      for (const one of locationalGini(matrix)) {
        expect(one).toBeGreaterThanOrEqual(0)
        expect(one).toBeLessThan(1)
      }
    }),
  )
  expect(
    krugmanIndex([
      [2, 4, 6],
      [1, 2, 3],
    ]).krugman,
  ).toEqual([0, 0])
  expect(
    locationalGini([
      [1, 3],
      [2, 6],
    ]),
  ).toEqual([0, 0])
})

test('a sum over suppressed cells keeps what it does not know', () => {
  expect(sumWithSuppressed({ values: [43, null] })).toMatchObject({ exact: false, upper: null })
  expect(sumWithSuppressed({ values: [43, null], publishedTotal: 45 })).toMatchObject({
    sum: 45,
    exact: true,
    hiddenTogether: 2,
  })
  expect(() => sumWithSuppressed({ values: [43], publishedTotal: 42 })).toThrow(RangeError)
  expect(() => sumWithSuppressed({ values: [-1] })).toThrow(RangeError)
})
