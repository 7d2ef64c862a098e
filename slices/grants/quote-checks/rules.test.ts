import { expect, test } from 'vitest'
import { type Quote, type QuotedCategory, quoteFindings, quotesAreEnough } from './rules.ts'

const category: QuotedCategory = {
  code: 'decor',
  name: '装飾',
  plannedYen: 600_000,
  quotesFromYen: 500_000,
  reason: '',
}
const quote = (id: string, amountYen: number, changed: Partial<Quote> = {}): Quote => ({
  id,
  categoryCode: 'decor',
  supplierName: `見本${id}`,
  supplierAddress: `鯖江市西山町${id.length}-${id.charCodeAt(0)}`,
  supplierPhone: '',
  amountYen,
  chosen: '不採用',
  ...changed,
})

test('D6: two independent quotes from the sum on, or a reason', () => {
  const one = [quote('a', 600_000)]
  expect(quotesAreEnough(category, one)).toMatchObject({
    sentence: expect.stringContaining('500,000円以上のため、独立した2者以上の見積が必要です'),
  })
  expect(quotesAreEnough({ ...category, reason: '特許品のため' }, one)).toBe(true)
  expect(quotesAreEnough({ ...category, plannedYen: 499_999 }, one)).toBe(true)
  expect(quotesAreEnough(category, [...one, quote('b', 700_000)])).toBe(true)
})

test('D6b: quoters at one address are one; D6c: not the lowest, without a reason', () => {
  const twins = [
    quote('a', 700_000, { supplierAddress: '鯖江市西山町13-1', chosen: '採用' }),
    quote('b', 600_000, { supplierAddress: '鯖江市西山町１３番１号' }),
  ]
  expect(quoteFindings([category], twins).map((one) => one.check)).toEqual(['D6', 'D6b', 'D6c'])
})
