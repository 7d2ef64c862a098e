import { expect, test } from 'vitest'
import { byTier, parseShare, shareInWords, theSharesMakeAHundred, yenOfShare } from './rules.ts'

test.each([
  ['33.3', 3330],
  ['３３.３３％', 3333],
  ['', 0],
  ['100', 10_000],
  ['100.1', null],
  ['-5', null],
  ['三割', null],
  ['33.333', null],
] as const)('「%s」 is %s hundredths of a per cent', (typed, expected) => {
  expect(parseShare(typed)).toBe(expected)
})

test('the shares make a hundred, half a per cent either way', () => {
  const ruling = (...shares: number[]) => {
    const said = theSharesMakeAHundred(shares.map((share) => ({ share })))
    return said === true ? true : said.sentence
  }
  expect([ruling(3333, 3333, 3333), ruling(9950), ruling(10_050)]).toEqual([true, true, true])
  expect(ruling(9800)).toBe('販路の割合の合計が98%です。100%になるように直してください。')
  expect(ruling(9949)).toBe('販路の割合の合計が99.49%です。100%になるように直してください。')
})

test('shares by tier and their money add up in whole numbers', () => {
  const shares = [
    { channel: '産地問屋', tier: '日本市場', share: 4500 },
    { channel: '自社EC', tier: '日本市場', share: 1500 },
    { channel: '輸出直接', tier: '世界市場', share: 4000 },
  ] as const
  expect(byTier(shares).map(({ share }) => shareInWords(share))).toEqual(['0', '60', '40'])
  expect(yenOfShare(52_000_000, 3333)).toBe(17_331_600)
  expect(yenOfShare(1, 5000)).toBe(1)
  expect(yenOfShare(9_007_199_254_740_991, 10_000)).toBe(9_007_199_254_740_991)
})
