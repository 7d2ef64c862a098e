import fc from 'fast-check'
import { expect, test } from 'vitest'
import { postStratify, rake, weightedProportion, wilsonInterval } from './index.ts'

const count = fc.integer({ min: 1, max: 60 })
const sum = (values: readonly number[]) => values.reduce((total, one) => total + one, 0)
const columnsOf = (table: readonly (readonly number[])[]) =>
  (table[0] ?? []).map((_, column) => sum(table.map((row) => row[column] ?? 0)))

const tables = fc
  .tuple(fc.integer({ min: 1, max: 5 }), fc.integer({ min: 1, max: 5 }))
  .chain(([rows, columns]) => {
    const table = fc.array(fc.array(count, { minLength: columns, maxLength: columns }), {
      minLength: rows,
      maxLength: rows,
    })
    return fc.tuple(table, table)
  })

test('a raked table has the margins, and keeps the odds ratios of the sample', () => {
  fc.assert(
    fc.property(tables, ([sample, population]) => {
      const rowTargets = population.map(sum)
      const columnTargets = columnsOf(population)
      const { converged, weightedTable, weights } = rake({ sample, rowTargets, columnTargets })
      expect(converged).toBe(true)
      weightedTable?.forEach((row, at) => {
        expect(sum(row) / (rowTargets[at] ?? 0)).toBeCloseTo(1, 9)
      })
      columnsOf(weightedTable ?? []).forEach((total, at) => {
        expect(total / (columnTargets[at] ?? 0)).toBeCloseTo(1, 9)
      })
      const at = (row: number, column: number) => weights?.[row]?.[column] ?? 0
      if (sample.length > 1 && columnTargets.length > 1) {
        expect((at(0, 0) * at(1, 1)) / (at(0, 1) * at(1, 0))).toBeCloseTo(1, 8)
      }
    }),
  )
})

test('raking refuses what contradicts itself with null, and what is no table with an error', () => {
  const sample = [
    [5, 0],
    [0, 5],
  ]
  expect(rake({ sample, rowTargets: [30, 70], columnTargets: [60, 40] }).weights).toBeNull()
  expect(rake({ sample, rowTargets: [30, 70], columnTargets: [30, 70] }).weights).toEqual([
    [6, null],
    [null, 14],
  ])
  expect(rake({ sample, rowTargets: [0, 70], columnTargets: [0, 70] }).weights?.[0]).toEqual([
    0,
    null,
  ])
  expect(() => rake({ sample, rowTargets: [1], columnTargets: [1, 2] })).toThrow(RangeError)
  expect(() => rake({ sample: [[-1]], rowTargets: [1], columnTargets: [1] })).toThrow(RangeError)
})

test('weights by stratum lift the covered strata to their population', () => {
  const strata = fc.array(fc.tuple(fc.nat(20), fc.nat(500)), { minLength: 1, maxLength: 8 })
  fc.assert(
    fc.property(strata, (rows) => {
      const sample = rows.map(([n]) => n)
      const population = rows.map(([, all]) => all)
      const { weights, normalisedWeights, uncoveredPopulation } = postStratify({
        sample,
        population,
      })
      const lifted = sum(weights.map((weight, at) => (weight ?? 0) * (sample[at] ?? 0)))
      expect(lifted + uncoveredPopulation).toBeCloseTo(sum(population), 8)
      if (lifted === 0) return
      const normalised = normalisedWeights.map((weight, at) => (weight ?? 0) * (sample[at] ?? 0))
      expect(sum(normalised)).toBeCloseTo(sum(sample), 8)
    }),
  )
  expect(postStratify({ sample: [], population: [] }).uncoveredPopulation).toBe(0)
  expect(() => postStratify({ sample: [1], population: [] })).toThrow(RangeError)
})

const row = fc.record({
  y: fc.constantFrom(0 as const, 1 as const, null),
  w: fc.integer({ min: 1, max: 9 }),
})

test('an interval holds its share, within 0 to 1, and shrinks with the rest of the population', () => {
  fc.assert(
    fc.property(fc.array(row, { maxLength: 40 }), fc.nat(50), (rows, others) => {
      const endless = weightedProportion({ rows })
      const one = weightedProportion({ rows, population: endless.n + others })
      if (endless.n === 0) {
        expect(endless).toMatchObject({ proportion: null, se: null, effectiveN: null })
        return
      }
      const p = one.proportion ?? -1
      expect(one.wilsonLow).toBeGreaterThanOrEqual(0)
      expect(one.wilsonLow).toBeLessThanOrEqual(p + 1e-12)
      expect(one.wilsonHigh).toBeGreaterThanOrEqual(p - 1e-12)
      expect(one.wilsonHigh).toBeLessThanOrEqual(1)
      expect(one.effectiveN).toBeLessThanOrEqual(one.n + 1e-9)
      expect(one.se).toBeLessThanOrEqual((endless.se ?? 0) + 1e-12)
    }),
  )
})

test('no answers, weights of nobody, and what is no answer', () => {
  expect(weightedProportion({ rows: [{ y: 1, w: 0 }] })).toMatchObject({ n: 1, proportion: null })
  expect(() => weightedProportion({ rows: [{ y: 1, w: -1 }] })).toThrow(RangeError)
  expect(() => weightedProportion({ rows: [{ y: 1 }, { y: 0 }], population: 1 })).toThrow(
    RangeError,
  )
  expect(() => weightedProportion({ rows: [], confidence: 95 })).toThrow(RangeError)
  expect(wilsonInterval(0.5, 0)).toBeNull()
  expect(() => wilsonInterval(1.1, 4)).toThrow(RangeError)
})
