import fc from 'fast-check'
import { expect, test } from 'vitest'
import {
  cohenKappa,
  mcNemarExact,
  responseIndicator,
  stratifiedProportion,
  weightedProportion,
  wilsonInterval,
} from './index.ts'

/** Businesses of 1–4, 5–19 and 20 or more people, and how many of them are digital to level 3. */
const STRATA = [
  { population: 600, asked: 200, respondents: 80, yes: 12 },
  { population: 150, asked: 100, respondents: 60, yes: 24 },
  { population: 50, asked: 50, respondents: 40, yes: 28 },
]

test('23.1 % of all, from 17.3 to 28.9, though 35.6 % of those who answered', () => {
  expect(stratifiedProportion(STRATA)).toEqual({
    proportion: expect.closeTo(0.23125, 9),
    se: expect.closeTo(0.0296, 4),
    low: expect.closeTo(0.173, 3),
    high: expect.closeTo(0.289, 3),
    ifSilentSayNo: expect.closeTo(0.125, 9),
    ifSilentSayYes: expect.closeTo(0.6625, 9),
  })
  const rows = STRATA.flatMap(({ population, respondents, yes }) =>
    Array.from({ length: respondents }, (_, at) => ({
      y: at < yes ? (1 as const) : (0 as const),
      w: population / respondents,
    })),
  )
  expect(weightedProportion({ rows }).proportion).toBeCloseTo(0.23125, 12)
})

test('a stratum without or with one respondent', () => {
  const silent = { population: 9, respondents: 0, yes: 0 }
  const single = { population: 9, respondents: 1, yes: 1 }
  const census = { population: 1, respondents: 1, yes: 1 }
  expect(stratifiedProportion([...STRATA, silent])).toMatchObject({ proportion: null, se: null })
  expect(stratifiedProportion([single])).toMatchObject({ proportion: 1, se: null, low: null })
  expect(stratifiedProportion([census])).toMatchObject({ proportion: 1, se: 0, low: 1, high: 1 })
  expect(stratifiedProportion([])).toMatchObject({ proportion: null, ifSilentSayNo: null })
  expect(() => stratifiedProportion([{ ...single, yes: 2 }])).toThrow(RangeError)
  expect(() => stratifiedProportion([{ ...single, respondents: 0.5 }])).toThrow(RangeError)
})

test('bounds hold the share, whatever the strata', () => {
  const stratum = fc
    .tuple(fc.nat(50), fc.nat(50), fc.nat(50))
    .map(([yes, no, rest]) => ({ population: yes + no + rest, respondents: yes + no, yes }))
  fc.assert(
    fc.property(fc.array(stratum, { maxLength: 6 }), (strata) => {
      const { proportion, ifSilentSayNo, ifSilentSayYes } = stratifiedProportion(strata)
      if (proportion === null) return
      expect(proportion).toBeGreaterThanOrEqual((ifSilentSayNo ?? 1) - 1e-12)
      expect(proportion).toBeLessThanOrEqual((ifSilentSayYes ?? 0) + 1e-12)
    }),
  )
})

test('larger businesses answer more readily: R is 0.767', () => {
  const input = { asked: [200, 100, 50], answered: [80, 60, 40], population: [600, 150, 50] }
  expect(responseIndicator(input)).toEqual({
    responseRate: expect.closeTo(0.514, 3),
    meanPropensity: expect.closeTo(0.4625, 9),
    rIndicator: expect.closeTo(0.767, 3),
  })
  expect(responseIndicator({ ...input, answered: [100, 50, 25] }).rIndicator).toBeCloseTo(1, 9)
  expect(responseIndicator({ ...input, asked: [200, 100, 0], answered: [1, 1, 0] })).toMatchObject({
    rIndicator: null,
  })
  expect(responseIndicator({ asked: [], answered: [], population: [] }).responseRate).toBeNull()
  expect(() => responseIndicator({ ...input, answered: [201, 0, 0] })).toThrow(RangeError)
})

test('fourteen to five is not told from chance, and nobody changing says nothing', () => {
  expect(mcNemarExact(14, 5).pValue).toBeCloseTo(0.0636, 4)
  expect(mcNemarExact(5, 14)).toEqual(mcNemarExact(14, 5))
  expect(mcNemarExact(3, 3).pValue).toBe(1)
  expect(mcNemarExact(0, 0)).toEqual({ pValue: null, changed: 0 })
  expect(mcNemarExact(1_400, 1_400).pValue).toBe(1)
  expect(() => mcNemarExact(1.5, 0)).toThrow(RangeError)
})

test('two coders: 0.798; one code throughout says nothing', () => {
  expect(
    cohenKappa([
      [40, 6],
      [4, 50],
    ]),
  ).toEqual({
    observed: 0.9,
    expected: expect.closeTo(0.5048, 9),
    kappa: expect.closeTo(0.798, 3),
  })
  expect(
    cohenKappa([
      [7, 0],
      [0, 0],
    ]),
  ).toMatchObject({ observed: 1, kappa: null })
  expect(cohenKappa([]).kappa).toBeNull()
  expect(() => cohenKappa([[1, 2]])).toThrow(RangeError)
})

test('seven of twelve: 32 to 81 %', () => {
  expect(wilsonInterval(7 / 12, 12)).toEqual({
    low: expect.closeTo(0.3195, 4),
    high: expect.closeTo(0.8067, 4),
  })
})
