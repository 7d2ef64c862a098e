import { expect, test } from 'vitest'
import { theSharesAreTheWhole, yenByTier } from './rules.ts'

const shares = { nearPercent: 20, japanPercent: 30, worldPercent: 50 }

test('scenario 35: shares of 0.9 are refused', () => {
  expect(theSharesAreTheWhole(shares)).toBe(true)
  expect(theSharesAreTheWhole({ ...shares, worldPercent: 40 })).toMatchObject({
    sentence: '割合の合計が90％です。100％になるように入れてください。',
  })
})

test('money by tier adds up to the yen; a measure that has not said it is in no tier', () => {
  const thirds = { nearPercent: 34, japanPercent: 33, worldPercent: 33 }
  expect(
    yenByTier([
      { amountYen: 6_000_000, shares },
      { amountYen: 1_001, shares: thirds },
      { amountYen: 314_000, shares: null },
    ]),
  ).toEqual({ nearYen: 1_200_341, japanYen: 1_800_330, worldYen: 3_000_330, unsetYen: 314_000 })
})
