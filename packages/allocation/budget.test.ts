import fc from 'fast-check'
import { expect, test } from 'vitest'
import { allocateBudget, calculatedAward } from './index.ts'

const yen = fc.integer({ min: 0, max: 30_000_000 })
const application = fc.record({
  eligibleYen: yen,
  rate: fc.constantFrom(
    { num: 1, den: 2 },
    { num: 2, den: 3 },
    { num: 3, den: 4 },
    { num: 1, den: 1 },
  ),
  capYen: fc.option(yen),
})
const input = fc
  .record({
    list: fc.array(application, { maxLength: 12 }),
    budgetYen: yen,
    partialAwards: fc.boolean(),
    minPartialYen: fc.constantFrom(0, 300_000),
    whenShort: fc.constantFrom('stop' as const, 'skip' as const),
    unitYen: fc.constantFrom(1, 1_000, 10_000),
  })
  .map(({ list, ...rest }) => ({
    ...rest,
    applications: list.map((one, at) => ({ id: `a${at}`, ...one })),
  }))

test('by hand: thirds are exact, a cap is cut, and the rest goes to the first that does not fit', () => {
  const third = { num: 1, den: 3 }
  const { awards, remainingYen } = allocateBudget({
    applications: [
      { id: 'a', eligibleYen: 3_000_000, rate: third, capYen: null },
      { id: 'b', eligibleYen: 2_999, rate: third, capYen: null },
      { id: 'c', eligibleYen: 9_000_000, rate: third, capYen: 1_234_567 },
      { id: 'd', eligibleYen: 3_000, rate: third, capYen: null },
    ],
    budgetYen: 2_000_500,
    partialAwards: true,
    whenShort: 'stop',
  })
  expect(awards.map(({ awardYen, reason }) => [awardYen, reason])).toEqual([
    [1_000_000, 'full'],
    [0, 'nothing eligible'],
    [1_000_000, 'partial'],
    [0, 'exhausted'],
  ])
  expect(remainingYen).toBe(500)
})

test('never more than the budget, and not a yen is lost', () => {
  fc.assert(
    fc.property(input, (given) => {
      const { awards, remainingYen } = allocateBudget(given)
      let spent = 0
      for (const { awardYen, calculatedYen } of awards) {
        expect(awardYen).toBeLessThanOrEqual(calculatedYen)
        expect(awardYen % given.unitYen).toBe(0)
        spent += awardYen
      }
      expect(remainingYen).toBeGreaterThanOrEqual(0)
      expect(spent + remainingYen).toBe(given.budgetYen)
    }),
  )
})

test('a stop gives nothing to anybody after it, a part award comes once and not below the least', () => {
  fc.assert(
    fc.property(input, (given) => {
      const { awards } = allocateBudget(given)
      const partial = awards.filter(({ reason }) => reason === 'partial')
      expect(partial.length).toBeLessThanOrEqual(given.partialAwards ? 1 : 0)
      for (const { awardYen } of partial)
        expect(awardYen).toBeGreaterThanOrEqual(given.minPartialYen)
      const stop = awards.findIndex(({ reason }) => reason === 'short' || reason === 'partial')
      if (given.whenShort === 'stop' && stop >= 0) {
        for (const { awardYen } of awards.slice(stop + 1)) expect(awardYen).toBe(0)
      }
    }),
  )
})

test('refuses parts of a yen, a negative budget and an application twice', () => {
  const one = { id: 'a', eligibleYen: 1_000, rate: { num: 1, den: 2 }, capYen: null }
  const rules = { partialAwards: false, whenShort: 'skip' as const }
  expect(() => calculatedAward({ ...one, eligibleYen: 0.5 })).toThrow(RangeError)
  expect(() => calculatedAward({ ...one, capYen: -1 })).toThrow(RangeError)
  expect(() => calculatedAward(one, 0)).toThrow(RangeError)
  expect(() => allocateBudget({ applications: [one], budgetYen: -1, ...rules })).toThrow(RangeError)
  expect(() => allocateBudget({ applications: [one, one], budgetYen: 1, ...rules })).toThrow(
    RangeError,
  )
})
