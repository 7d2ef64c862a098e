import { expect, test } from 'vitest'
import { givenInAll, type Reporter, type Total, totalsOf } from './rules.ts'

const reporter = (id: string, division: string, salesYen: number, world = 0): Reporter => ({
  id,
  division,
  salesYen,
  valueAddedYen: salesYen / 2,
  employees: 4,
  shares: [
    { channel: '産地問屋', tier: '日本市場', share: 10_000 - world },
    ...(world > 0 ? [{ channel: '輸出直接', tier: '世界市場', share: world } as const] : []),
  ],
})
const many = (count: number, division: string, salesYen: number, world = 0) =>
  Array.from({ length: count }, (_, at) => reporter(`${division}-${at}`, division, salesYen, world))

const told = (totals: readonly Total[], which: string, name: string) => {
  const found = totals.find((one) => one.told === which && one.name === name)
  return [found?.businesses, found?.amount]
}

test('a 中分類 of fewer than five is hidden, and another with it, so that the sum gives it not away', () => {
  const reporters = [
    ...many(8, '32', 50_000_000),
    ...many(6, '11', 30_000_000),
    ...many(2, '24', 20_000_000),
  ]
  const { totals } = totalsOf(reporters, {})
  expect(told(totals, 'sales', '24')).toEqual([null, null])
  expect(told(totals, 'sales', '11')).toEqual([null, null])
  expect(told(totals, 'sales', '32')).toEqual([8, 400_000_000])
  expect(told(totals, 'sales', 'total')).toEqual([16, 620_000_000])
})

test('one business that makes most of a sum hides it', () => {
  const reporters = [...many(6, '32', 10_000_000), reporter('giant', '32', 5_000_000_000)]
  expect(told(totalsOf(reporters, {}).totals, 'sales', '32')).toEqual([null, null])
})

test('scenario 24: money by tier is sales times share; a tier of few takes the next smallest along', () => {
  const open = totalsOf([...many(6, '32', 50_000_000, 4000), ...many(4, '11', 10_000_000)], {})
  expect(told(open.totals, 'tier', '世界市場')).toEqual([6, 120_000_000])
  expect(told(open.totals, 'tier', '日本市場')).toEqual([10, 220_000_000])
  expect(told(open.totals, 'tier', '地元の商圏')).toEqual([0, 0])
  expect(told(open.totals, 'tier', 'total')).toEqual([10, 340_000_000])
  const few = totalsOf([...many(6, '32', 50_000_000), ...many(3, '11', 10_000_000, 2000)], {})
  expect(told(few.totals, 'tier', '世界市場')).toEqual([null, null])
  expect(told(few.totals, 'tier', '日本市場')).toEqual([null, null])
  expect(told(few.totals, 'tier', 'total')).toEqual([9, null])
})

test('a second release tells nothing of the one business by which it differs from the first', () => {
  const first = totalsOf(many(8, '32', 50_000_000), {})
  expect(told(first.totals, 'sales', 'total')).toEqual([8, 400_000_000])
  const earlier = givenInAll([first.given])
  const second = totalsOf(
    [...many(8, '32', 50_000_000), reporter('new', '32', 77_000_000)],
    earlier,
  )
  expect(told(second.totals, 'sales', 'total')).toEqual([null, null])
  expect(told(second.totals, 'tier', '日本市場')).toEqual([null, null])
  const again = totalsOf(many(8, '32', 50_000_000), earlier)
  expect(told(again.totals, 'sales', 'total')).toEqual([8, 400_000_000])
})

test('the tiers of nine are no way to the sales of the tenth, who told no channels', () => {
  const silent = { ...reporter('silent', '32', 64_000_000), shares: [] }
  const { totals } = totalsOf([...many(9, '32', 50_000_000, 4000), silent], {})
  expect(told(totals, 'sales', 'total')).toEqual([10, 514_000_000])
  expect(told(totals, 'tier', 'total')).toEqual([9, null])
  expect(told(totals, 'tier', '世界市場')).toEqual([null, null])
  expect(told(totals, 'tier', '日本市場')).toEqual([null, null])
})
