import { expect, test } from 'vitest'
import { eachLineCanGiveIt, theFundWasThere, theMeasureKeepsWhatIsBound } from './rules.ts'

const change = { label: '委託料', changeYen: -300_000, leftYen: 300_000 }

test('a line gives what is left of it, not a yen more, and nothing that it never had', () => {
  expect(eachLineCanGiveIt([change])).toBe(true)
  expect(eachLineCanGiveIt([{ ...change, leftYen: 299_999 }])).toMatchObject({
    sentence: expect.stringContaining('委託料の残りは299千円です'),
  })
  expect(eachLineCanGiveIt([{ ...change, leftYen: null }])).not.toBe(true)
  expect(eachLineCanGiveIt([{ ...change, changeYen: 100_000, leftYen: null }])).toBe(true)
})

test('a measure keeps what it has bound or paid', () => {
  const year = { currentYen: 6_600_000, boundYen: 5_900_000 }
  expect(theMeasureKeepsWhatIsBound(year, -700_000)).toBe(true)
  expect(theMeasureKeepsWhatIsBound(year, -701_000)).toMatchObject({
    sentence: expect.stringContaining('減額できるのは700千円までです'),
  })
  expect(theMeasureKeepsWhatIsBound(null, -1)).not.toBe(true)
  expect(theMeasureKeepsWhatIsBound(null, 1)).toBe(true)
})

test('a grant is not given up beyond what was laid on it', () => {
  const fund = { name: '交付金', votedYen: 2_500_000, changeYen: -2_500_000 }
  expect(theFundWasThere(fund, 'funds.0.amountYen')).toBe(true)
  expect(theFundWasThere({ ...fund, changeYen: -2_501_000 }, 'f')).not.toBe(true)
})
