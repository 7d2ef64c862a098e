import { array, assert, integer, property, record } from 'fast-check'
import { expect, test } from 'vitest'
import {
  aBondPaysForCapitalOnly,
  bondLimit,
  fundsMeetTheCost,
  generalFunds,
  grantOf,
  othersDoNotExceedTheCost,
  type Scheme,
  spread,
  taxAllocationNote,
  theBondStaysWithinItsLimit,
  theGrantStaysWithinItsCap,
} from './rules.ts'

const half: Scheme = {
  rate: { num: 1, den: 2 },
  capYen: 2_500_000,
  unitYen: 1_000,
  isNetBase: false,
  allottedYen: null,
}

test('the worked example: G 2,500, 裏負担 3,100, 単独 400, 一般 3,500, and a note of 1,550', () => {
  const grant = grantOf(half, 6_000_000, 5_600_000)
  expect(grant).toEqual({
    eligibleYen: 5_600_000,
    computedYen: 2_800_000,
    grantYen: 2_500_000,
    ownShareYen: 3_100_000,
    aloneYen: 400_000,
  })
  expect(generalFunds(6_000_000, [2_500_000])).toBe(3_500_000)
  expect(taxAllocationNote(3_100_000, { num: 1, den: 2 })).toBe(1_550_000)
})

test('a third of a million is 333,000; fees come off a net base; allotted money is a limit', () => {
  const third = { ...half, rate: { num: 1, den: 3 }, capYen: null }
  expect(grantOf(third, 1_000_000, 1_000_000)?.grantYen).toBe(333_000)
  expect(grantOf({ ...third, isNetBase: true }, 1_000_000, 1_000_000, 100_000)?.grantYen).toBe(
    300_000,
  )
  expect(grantOf({ ...third, allottedYen: 200_000 }, 1_000_000, 1_000_000)?.grantYen).toBe(200_000)
})

test('an unknown rate enters no formula', () => {
  const unknown = { ...half, rate: null }
  expect(grantOf(unknown, 6_000_000, 5_600_000)).toBeNull()
  expect(theGrantStaysWithinItsCap(1_000, null, unknown, 'f')).toMatchObject({
    sentence: 'この制度の補助率は確かめられていません。公募要領のページと率を入れてください。',
  })
})

test('the sentences of the money', () => {
  expect(fundsMeetTheCost(6_000_000, [2_500_000, 3_480_000])).toMatchObject({
    sentence: '財源の合計（5,980千円）が事業費（6,000千円）と20千円合いません。',
  })
  expect(fundsMeetTheCost(6_000_000, [2_500_000, 3_500_000])).toBe(true)
  expect(othersDoNotExceedTheCost(6_000_000, [6_200_000])).toMatchObject({
    sentence: '国・県などの財源が事業費を200千円上回っています。',
  })
  const grant = grantOf(half, 6_000_000, 5_600_000)
  expect(theGrantStaysWithinItsCap(2_800_000, grant, half, 'f')).toMatchObject({
    sentence: '補助の上限は2,500千円です（計算では2,800千円）。',
  })
})

test('a bond pays for capital, or names its law', () => {
  const soft = [{ setsu: 7, content: '講師謝金', bondYen: 100_000 }]
  expect(aBondPaysForCapitalOnly(soft, '', 'f')).toMatchObject({
    sentence:
      '地方債は、原則としてこの経費（講師謝金）には充てられません。根拠となる法律を選んでください。',
  })
  expect(aBondPaysForCapitalOnly(soft, '過疎法14条', 'f')).toBe(true)
  expect(aBondPaysForCapitalOnly([{ setsu: 14, content: '工事', bondYen: 1 }], '', 'f')).toBe(true)
  expect(
    theBondStaysWithinItsLimit(9_300_000, 12_345_678, { num: 75, den: 100 }, 'f'),
  ).toMatchObject({ sentence: '地方債は9,200千円までです（対象経費×充当率、10万円単位）。' })
  expect(bondLimit(12_345_678, { num: 75, den: 100 })).toBe(9_200_000)
})

const request = array(
  record({ amount: integer({ min: 0, max: 9_000 }), likes: integer({ min: 0, max: 3 }) }),
  { minLength: 1, maxLength: 8 },
)

test('funds laid onto lines pay each line in full and use each fund up', () => {
  assert(
    property(request, array(integer({ min: 0, max: 100 }), { maxLength: 3 }), (typed, shares) => {
      const lines = typed.map((line) => ({
        amountYen: line.amount * 1_000,
        eligibleFor: [line.likes],
      }))
      const total = lines.reduce((sum, line) => sum + line.amountYen, 0)
      const funds: number[] = []
      let left = total
      for (const share of shares) {
        const part = Math.floor((left * share) / 100)
        funds.push(part)
        left -= part
      }
      funds.push(left)
      const laid = spread(lines, funds)
      for (const [i, line] of lines.entries()) {
        const got = laid
          .filter((each) => each.line === i)
          .reduce((s, each) => s + each.amountYen, 0)
        expect(got).toBe(line.amountYen)
      }
      for (const [i, fund] of funds.entries()) {
        const used = laid
          .filter((each) => each.fund === i)
          .reduce((s, each) => s + each.amountYen, 0)
        expect(used).toBe(fund)
      }
      expect(laid.every((each) => each.amountYen > 0)).toBe(true)
    }),
  )
})

test('a supplementary budget: lines and funds below 0 are laid to the yen as well', () => {
  const lines = [
    { amountYen: -800_000, eligibleFor: [0] },
    { amountYen: 300_000, eligibleFor: [] },
  ]
  // A grant of 400 is given up with 800 of cost; general funds lose 400 there and pay 300 elsewhere.
  expect(spread(lines, [-400_000, -100_000])).toEqual([
    { line: 0, fund: 0, amountYen: -400_000 },
    { line: 0, fund: 1, amountYen: -400_000 },
    { line: 1, fund: 1, amountYen: 300_000 },
  ])
  // 財源更正: a grant comes in, no cost changes.
  expect(spread([{ amountYen: 0, eligibleFor: [0] }], [500_000, -500_000])).toEqual([
    { line: 0, fund: 0, amountYen: 500_000 },
    { line: 0, fund: 1, amountYen: -500_000 },
  ])
})

test('the grant is never above cap, rate or cost, and grant + own share + alone is the cost', () => {
  const money = integer({ min: 0, max: 50_000_000 })
  assert(
    property(
      money,
      money,
      integer({ min: 1, max: 20 }),
      integer({ min: 1, max: 20 }),
      (a, b, n, d) => {
        const cost = Math.max(a, b)
        const eligible = Math.min(a, b)
        const rate = { num: Math.min(n, d), den: Math.max(n, d) }
        const grant = grantOf({ ...half, rate }, cost, eligible)
        if (!grant) throw new Error('a known rate gives a grant')
        expect(grant.grantYen + grant.ownShareYen + grant.aloneYen).toBe(cost)
        expect(grant.grantYen).toBeLessThanOrEqual(2_500_000)
        expect(grant.grantYen * rate.den).toBeLessThanOrEqual(eligible * rate.num)
        expect(generalFunds(cost, [grant.grantYen])).toBeGreaterThanOrEqual(0)
      },
    ),
  )
})
