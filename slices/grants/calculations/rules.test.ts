import fc from 'fast-check'
import { expect, test } from 'vitest'
import { eligibleCost, netOfTax } from '../eligible-costs/rules.ts'
import { formatExact } from '../exact-numbers/rules.ts'
import { multiplierOf, reckonGrant, settle, type Terms } from './rules.ts'

const half: Terms = {
  rate: { num: 1, den: 2 },
  multiplier: { num: 1, den: 1 },
  capYen: null,
  floorYen: null,
  floorMode: '不交付',
  roundUnitYen: 1000,
  otherSubsidyMode: '併給不可',
  ceiling: null,
}
const twoThirds: Terms = { ...half, rate: { num: 2, den: 3 } }
const amount = (terms: Terms, eligibleYen: number, othersYen = 0) =>
  reckonGrant(terms, { eligibleYen, othersYen, adoptedYen: null }).grantYen

test('scenario 1, G1: a category is cut at its cap, the grant at a thousand yen, and every step is shown', () => {
  const category = (code: string, capYen: number | null = null) => ({
    code,
    name: code,
    capYen,
    shareOfTotal: null,
  })
  const line = (categoryCode: string, amountYen: number) => ({
    categoryCode,
    amountYen,
    excludedYen: 0,
  })
  const cost = eligibleCost(
    [category('小間料'), category('装飾', 300_000), category('旅費'), category('輸送')],
    [line('小間料', 360_000), line('装飾', 375_000), line('旅費', 80_500), line('輸送', 60_000)],
  )
  expect(cost.eligibleYen).toBe(800_500)
  expect(cost.categories[1]?.limit).toBe('上限300,000円')
  const reckoned = reckonGrant(
    { ...half, capYen: 500_000 },
    { eligibleYen: cost.eligibleYen, othersYen: 0, adoptedYen: null },
  )
  expect(reckoned.grantYen).toBe(400_000)
  expect(reckoned.steps.map((step) => step.result)).toEqual(['400,250', '400,250', '400,000'])
})

test('scenario 2, G2 and G3: two thirds are two thirds; a second award takes three quarters of the rate', () => {
  expect(amount(twoThirds, 1_500_000)).toBe(1_000_000)
  const multipliers = [
    { num: 1, den: 1 },
    { num: 3, den: 4 },
    { num: 1, den: 2 },
  ]
  const second = multiplierOf(1, multipliers) ?? { num: 0, den: 1 }
  const reckoned = reckonGrant(
    { ...twoThirds, multiplier: second, capYen: 1_000_000 },
    { eligibleYen: 1_234_567, othersYen: 0, adoptedYen: null },
  )
  expect(reckoned.steps[0]?.result).toBe('617,283.5')
  expect(reckoned.grantYen).toBe(617_000)
  expect(multiplierOf(3, multipliers)).toBeNull()
})

test('G4: other subsidies are taken off the cost, or the sum of all stays under a share of it', () => {
  expect(amount({ ...half, otherSubsidyMode: '控除型' }, 2_000_000, 600_000)).toBe(700_000)
  const ceiling = { num: 3, den: 4 }
  const capped: Terms = { ...half, otherSubsidyMode: '総額上限型', ceiling }
  expect(amount(capped, 2_000_000, 600_000)).toBe(900_000)
})

test('G5: what was paid too much comes back, what was bound too much is free', () => {
  const actual = { eligibleYen: 1_650_400, othersYen: 0 }
  expect(settle(half, actual, 900_000, 600_000)).toMatchObject({
    settledYen: 825_000,
    payYen: 225_000,
    returnYen: 0,
    freedYen: 75_000,
  })
  expect(settle(half, actual, 900_000, 850_000)).toMatchObject({ payYen: 0, returnYen: 25_000 })
})

test('G6: below the floor nothing is granted; never more than was adopted', () => {
  const floored: Terms = { ...half, floorYen: 100_000 }
  expect(
    reckonGrant(floored, { eligibleYen: 190_000, othersYen: 0, adoptedYen: null }),
  ).toMatchObject({ grantYen: 0, isGranted: false })
  expect(amount({ ...floored, floorMode: '切上げなし' }, 190_000)).toBe(95_000)
  expect(
    reckonGrant(half, { eligibleYen: 2_000_000, othersYen: 0, adoptedYen: 500_000 }).grantYen,
  ).toBe(500_000)
})

test('a share of the total counts the total before the limits; income is taken off; tax is cut below a yen', () => {
  const limits = [
    { code: 'a', name: '委託', capYen: null, shareOfTotal: { num: 1, den: 3 } },
    { code: 'b', name: '材料', capYen: null, shareOfTotal: null },
  ]
  const lines = [
    { categoryCode: 'a', amountYen: 700_001, excludedYen: 1 },
    { categoryCode: 'b', amountYen: 300_000, excludedYen: 0 },
  ]
  const cost = eligibleCost(limits, lines, 33_333)
  expect([cost.categories[0]?.countedYen, cost.eligibleYen]).toEqual([333_333, 600_000])
  expect([netOfTax(108_000, null, 8), netOfTax(110_000, 9_999, 10)]).toEqual([100_000, 100_001])
  expect(formatExact({ num: 1_000_000n, den: 3n })).toBe('333,333と1/3')
})

const yen = fc.integer({ min: 0, max: 2_000_000_000 })
const rate = fc
  .tuple(fc.integer({ min: 1, max: 20 }), fc.integer({ min: 0, max: 19 }))
  .map(([num, more]) => ({ num, den: num + more }))

test('any amounts: cut to the unit, never above rate, cap or adopted amount, and more cost never less grant', () => {
  fc.assert(
    fc.property(yen, yen, yen, rate, yen, (eligibleYen, more, capYen, share, adoptedYen) => {
      const terms: Terms = { ...half, rate: share, capYen }
      const given = { othersYen: 0, adoptedYen: null }
      const { grantYen } = reckonGrant(terms, { ...given, eligibleYen })
      expect(grantYen % 1000).toBe(0)
      expect(grantYen).toBeLessThanOrEqual(capYen)
      expect(BigInt(grantYen) * BigInt(share.den)).toBeLessThanOrEqual(
        BigInt(eligibleYen) * BigInt(share.num),
      )
      const higher = reckonGrant(terms, { ...given, eligibleYen: eligibleYen + more })
      expect(higher.grantYen).toBeGreaterThanOrEqual(grantYen)
      const adopted = reckonGrant(terms, { eligibleYen, othersYen: 0, adoptedYen })
      expect(adopted.grantYen).toBe(Math.min(grantYen, adoptedYen))
    }),
  )
})

test('any settlement: what is paid, fixed and given back always adds up', () => {
  fc.assert(
    fc.property(yen, yen, yen, (eligibleYen, decidedYen, paidYen) => {
      const done = settle(half, { eligibleYen, othersYen: 0 }, decidedYen, paidYen)
      expect(paidYen + done.payYen - done.returnYen).toBe(done.settledYen)
      expect(done.settledYen + done.freedYen).toBe(decidedYen)
      expect(Math.min(done.payYen, done.returnYen)).toBe(0)
    }),
  )
})
