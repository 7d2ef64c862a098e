import fc from 'fast-check'
import { expect, test } from 'vitest'
import {
  CountTable,
  countTable,
  diversity,
  herfindahlTable,
  locationQuotients,
  matrixOf,
  quotientTable,
  shiftShare,
  shiftShareTable,
  shiftShareTotals,
} from './index.ts'

const count = fc.oneof(fc.integer({ min: 0, max: 3 }), fc.integer({ min: 0, max: 1_000_000 }))
const shape = fc.tuple(fc.integer({ min: 1, max: 7 }), fc.integer({ min: 1, max: 8 }))
const tableOf = <Value>(cell: fc.Arbitrary<Value>, rows: number, columns: number) =>
  fc.array(fc.array(cell, { minLength: columns, maxLength: columns }), {
    minLength: rows,
    maxLength: rows,
  })
const pair = shape.chain(([rows, columns]) =>
  fc.tuple(tableOf(count, rows, columns), tableOf(count, rows, columns)),
)
const withGaps = shape.chain(([rows, columns]) =>
  tableOf(fc.option(count, { freq: 8 }), rows, columns),
)
const sums = (matrix: readonly (readonly number[])[]) =>
  (matrix[0] ?? []).map((_, at) => matrix.reduce((sum, row) => sum + (row[at] ?? 0), 0))
const same = (got: number | undefined, expected: number | null, scale = 1) => {
  if (expected === null) expect(got).toBeNaN()
  else expect(Math.abs((got ?? Number.NaN) - expected) / scale).toBeLessThan(1e-9)
}

test('quotients of a region do not depend on how its table is kept, gaps included', () => {
  fc.assert(
    fc.property(withGaps, (matrix) => {
      const plain = locationQuotients({ matrix })
      const { lq, rca } = quotientTable(countTable(matrix))
      expect(matrixOf(lq, matrix[0]?.length ?? 0)).toEqual(plain.lq)
      expect([...rca]).toEqual(plain.rca.flat().map((one) => one ?? -1))
    }),
  )
})

test('the definition, cell by cell: share here over share in the nation', () => {
  fc.assert(
    fc.property(pair, ([matrix]) => {
      const nation = sums(matrix)
      const all = nation.reduce((sum, one) => sum + one, 0)
      for (const [region, row] of locationQuotients({ matrix }).lq.entries()) {
        const cells = matrix[region] ?? []
        const own = cells.reduce((sum, one) => sum + one, 0)
        for (const [industry, lq] of row.entries()) {
          const national = nation[industry] ?? 0
          if (own === 0 || national === 0) expect(lq).toBeNull()
          else expect(lq).toBeCloseTo((cells[industry] ?? 0) / own / (national / all), 9)
        }
      }
    }),
  )
})

test('a structure like the nation’s is specialised in everything: 1 comes out as 1', () => {
  fc.assert(
    fc.property(fc.array(fc.integer({ min: 1, max: 99_991 }), { minLength: 1 }), (row) => {
      const { rca } = quotientTable(countTable([row, row.map((one) => one * 7)]))
      expect([...rca].every((one) => one === 1)).toBe(true)
    }),
  )
})

test('Herfindahl of every region is that of the region', () => {
  fc.assert(
    fc.property(withGaps, (matrix) => {
      const indices = herfindahlTable(countTable(matrix))
      for (const [region, row] of matrix.entries()) same(indices[region], diversity(row).hhi)
    }),
  )
})

test('shift-share of all regions is that of each', () => {
  const parts = ['national', 'industryMix', 'regional', 'competitive', 'allocation'] as const
  fc.assert(
    fc.property(pair, ([before, after]) => {
      const [nation0, nation1] = [sums(before), sums(after)]
      fc.pre(nation0.some((one) => one > 0))
      const input = { before: countTable(before), after: countTable(after) }
      const { effects, totals } = shiftShareTable(input)
      expect(shiftShareTotals(input)).toEqual(totals)
      const columns = nation0.length
      for (const [region, region0] of before.entries()) {
        const one = shiftShare({ region0, region1: after[region] ?? [], nation0, nation1 })
        const scale = 1 + Math.max(...nation0, ...nation1)
        for (const part of [...parts, 'change', 'unexplained'] as const) {
          same(totals[part][region], one.total[part], scale * scale)
        }
        for (const [industry, shift] of one.industries.entries()) {
          for (const part of parts) {
            same(effects[part][region * columns + industry], shift[part], scale * scale)
          }
        }
      }
    }),
  )
})

test('a suppressed cell hides the totals of its region, and not those of another', () => {
  const totals = shiftShareTotals({
    before: countTable([
      [10, null],
      [20, 30],
    ]),
    after: countTable([
      [11, 5],
      [22, 33],
    ]),
    nation0: Float64Array.of(100, 100),
    nation1: Float64Array.of(110, 100),
  })
  expect(totals.regional[0]).toBeNaN()
  expect(totals.regional[1]).toBeCloseTo(3, 12)
})

test('counts that are none, and tables that do not fit, are refused', () => {
  expect(() => countTable([[1], [1, 2]])).toThrow(RangeError)
  expect(() => countTable([[Number.NaN]])).toThrow(RangeError)
  expect(() => countTable([[-1]])).toThrow(RangeError)
  expect(() => new CountTable(Float64Array.of(1, 2, 3), 2, 2)).toThrow(RangeError)
  expect(() => new CountTable(Float64Array.of(Number.POSITIVE_INFINITY), 1, 1)).toThrow(RangeError)
  const [one, two] = [countTable([[1]]), countTable([[1, 2]])]
  expect(() => shiftShareTotals({ before: one, after: two })).toThrow(RangeError)
  expect(() => shiftShareTotals({ before: countTable([[0]]), after: one })).toThrow(RangeError)
  expect(() => quotientTable(two, { rowTotals: Float64Array.of(1, 2) })).toThrow(RangeError)
  expect(() => quotientTable(two, { grandTotal: -1 })).toThrow(RangeError)
  expect(locationQuotients({ matrix: [] })).toEqual({ lq: [], rca: [] })
})
