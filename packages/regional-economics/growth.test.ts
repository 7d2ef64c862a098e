import fc from 'fast-check'
import { expect, test } from 'vitest'
import {
  compoundYearlyRate,
  dynamicShiftShare,
  indexed,
  shiftShare,
  theilSenLine,
  unbrokenRuns,
} from './index.ts'

const count = fc.integer({ min: 0, max: 1_000_000 })
const positive = fc.integer({ min: 1, max: 50_000_000 })
const industries = fc.array(fc.tuple(count, count, positive, positive), {
  minLength: 1,
  maxLength: 20,
})

test('the three effects add up to the change, industry by industry and in all', () => {
  fc.assert(
    fc.property(industries, (rows) => {
      const { industries: each, total } = shiftShare({
        region0: rows.map(([e0]) => e0),
        region1: rows.map(([, e1]) => e1),
        nation0: rows.map(([, , E0]) => E0),
        nation1: rows.map(([, , , E1]) => E1),
      })
      for (const one of [...each, total]) {
        const effects = [one.national, one.industryMix, one.regional].map((value) => value ?? 0)
        const scale = effects.reduce((most, value) => Math.max(most, Math.abs(value)), 1)
        const rest = effects.reduce((sum, value) => sum + value, 0) - one.change
        expect(Math.abs(rest) / scale).toBeLessThan(1e-9)
      }
      for (const one of each) {
        if (one.competitive === null || one.allocation === null) continue
        const scale = Math.max(1, Math.abs(one.competitive), Math.abs(one.allocation))
        const rest = one.competitive + one.allocation - (one.regional ?? Number.NaN)
        expect(Math.abs(rest) / scale).toBeLessThan(1e-9)
      }
    }),
  )
})

test('what the nation did not have at the start is explained by nothing', () => {
  const shift = shiftShare({
    region0: [10, 0],
    region1: [11, 5],
    nation0: [100, 0],
    nation1: [110, 9],
  })
  expect(shift.industries[1]).toMatchObject({ change: 5, national: null, regional: null })
  expect(shift.undefinedNationalBase).toEqual([1])
  expect(shift.total.unexplained).toBe(5)
})

test('lists that do not fit, or a nation of nobody, are refused', () => {
  const one = { region0: [1], region1: [1], nation0: [1], nation1: [1] }
  expect(() => shiftShare({ ...one, region1: [1, 2] })).toThrow(RangeError)
  expect(() => shiftShare({ ...one, nation0: [0] })).toThrow(RangeError)
  expect(() => shiftShare({ ...one, region0: [-1] })).toThrow(RangeError)
})

test('two years are one classic period; a single year is none', () => {
  const [region0, region1, nation0, nation1] = [
    [10, 5],
    [12, 4],
    [100, 80],
    [110, 70],
  ]
  const { total } = shiftShare({ region0, region1, nation0, nation1 })
  const dynamic = dynamicShiftShare({ region: [region0, region1], nation: [nation0, nation1] })
  expect(dynamic.total.regional).toBeCloseTo(total.regional, 9)
  expect(dynamicShiftShare({ region: [region0], nation: [nation0] }).periods).toEqual([])
  expect(() => dynamicShiftShare({ region: [region0], nation: [] })).toThrow(RangeError)
})

const years = (...values: (number | null)[]) =>
  values.map((value, at) => ({ year: 2016 + at, value }))

test('the yearly rate is taken between the first and the last present value', () => {
  expect(compoundYearlyRate(years(100, null, 121, null))).toBeCloseTo(0.1, 12)
  expect(compoundYearlyRate(years(100))).toBeNull()
  expect(compoundYearlyRate(years(0, 5))).toBeNull()
  expect(compoundYearlyRate(years(null, null))).toBeNull()
})

test('a single odd year does not move the line; three points make none', () => {
  expect(theilSenLine(years(10, 12, 14, 900, 18))?.slopePerYear).toBeCloseTo(2, 12)
  expect(theilSenLine(years(10, null, 14, 16))).toBeNull()
})

test('the line of points on a line is that line', () => {
  const points = fc.uniqueArray(fc.integer({ min: 1950, max: 2050 }), {
    minLength: 4,
    maxLength: 20,
  })
  const number = fc.integer({ min: -1_000, max: 1_000 })
  fc.assert(
    fc.property(points, number, number, (at, slope, intercept) => {
      const line = theilSenLine(at.map((year) => ({ year, value: intercept + slope * year })))
      expect(line).toEqual({ slopePerYear: slope + 0, intercept: intercept + 0 })
    }),
  )
})

test('a missing year breaks the line, and a year twice is refused', () => {
  expect(unbrokenRuns(years(1, 2, null, 4)).map((run) => run.length)).toEqual([2, 1])
  expect(
    unbrokenRuns(
      [
        { year: 2016, value: 1 },
        { year: 2021, value: 2 },
      ],
      5,
    ),
  ).toHaveLength(1)
  expect(() => unbrokenRuns([...years(1), ...years(2)])).toThrow(RangeError)
})

test('index numbers begin where all series have a value', () => {
  const both = indexed([years(null, 50, 75), years(10, 20, null)])
  expect(both?.baseYear).toBe(2017)
  expect(both?.series[0]?.map(({ value }) => value)).toEqual([null, 100, 150])
  expect(both?.series[1]?.map(({ value }) => value)).toEqual([50, 100, null])
  expect(indexed([years(null), years(1)])).toBeNull()
})
