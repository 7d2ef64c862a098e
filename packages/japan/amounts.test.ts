import fc from 'fast-check'
import { expect, test } from 'vitest'
import { z } from 'zod'
import {
  ceilThousand,
  floorThousand,
  formatFraction,
  formatYen,
  formatYenInFull,
  formatYenWithUnit,
  fraction,
  parseFraction,
  parseWholeNumber,
  parseYen,
  rateAmount,
  signedYen,
  taxWithin,
  wholeNumber,
  wholeNumberOrNull,
  yen,
  yenOrNull,
} from './index.ts'

const amount = fc.integer({ min: -1_000_000_000_000, max: 1_000_000_000_000 })

test('amounts are written with commas and △, and what is not known is not 0', () => {
  expect(formatYen(-1_234_567)).toBe('△1,234,567')
  expect(formatYen(-999, { unit: '千円' })).toBe('0')
  expect(formatYen(1_234_567_890, { unit: '百万円' })).toBe('1,234')
  expect(formatYenWithUnit(1_999, '千円')).toBe('1千円')
  expect(formatYenInFull(1_000)).toBe('金1,000円也')
  expect([formatYen(null), formatYen('X'), formatYenWithUnit(null)]).toEqual(['…', 'X', '…'])
  expect(() => formatYen(0.5)).toThrow(RangeError)
  expect(() => formatYenInFull(-1)).toThrow(RangeError)
})

test('what is written is read back', () => {
  fc.assert(
    fc.property(amount, (value) => {
      expect(parseYen(formatYen(value))).toBe(value)
      expect(parseYen(formatYenWithUnit(value))).toBe(value)
      expect(parseYen(formatYenWithUnit(value, '千円'))).toBe(floorThousand(value))
    }),
  )
})

test.each([
  ['1,234千円', 1_234_000],
  ['▲５００', -500],
  ['１２万円', 120_000],
  ['1.5百万円', 1_500_000],
  ['金１，０００円也', 1_000],
  ['1 200 000', 1_200_000],
  ['-0', 0],
])('「%s」 is %d yen', (text, value) => {
  expect(parseYen(text)).toBe(value)
})

test.each(['', '-', '1,5', '12,34', '0.5円', '1.2345千円', '約100円', '9999999999999999999'])(
  '「%s」 is no amount',
  (text) => {
    expect(parseYen(text)).toBeNull()
  },
)

test('thousands are cut and raised by the absolute value', () => {
  expect([1_999, -1_999, 999, -999].map(floorThousand)).toEqual([1_000, -1_000, 0, 0])
  expect([1_001, -1_001, 1_000, 0].map(ceilThousand)).toEqual([2_000, -2_000, 1_000, 0])
})

test('a rate is an exact fraction: never a thousand yen lost, never one too many', () => {
  expect(rateAmount(90_000, { num: 7, den: 10 })).toBe(63_000)
  expect(rateAmount(4_499_999, { num: 2, den: 3 })).toBe(2_999_000)
  expect(rateAmount(100, { num: 1, den: 3 }, 1)).toBe(33)
  const eligible = fc.integer({ min: 0, max: 10_000_000_000 })
  const part = fc.integer({ min: 1, max: 100 })
  fc.assert(
    fc.property(eligible, part, part, (eligibleYen, num, more) => {
      const den = num + more
      const paid = BigInt(rateAmount(eligibleYen, { num, den }))
      expect(paid % 1_000n).toBe(0n)
      expect(paid * BigInt(den) <= BigInt(eligibleYen) * BigInt(num)).toBe(true)
      expect((paid + 1_000n) * BigInt(den) > BigInt(eligibleYen) * BigInt(num)).toBe(true)
    }),
  )
  expect(() => rateAmount(-1, { num: 1, den: 2 })).toThrow(RangeError)
  expect(() => rateAmount(1, { num: 1, den: 0 })).toThrow(RangeError)
})

test('rates are read as ordinances write them', () => {
  expect(['2/3', '３分の２', '50%', '10/10'].map(parseFraction)).toEqual([
    { num: 2, den: 3 },
    { num: 2, den: 3 },
    { num: 50, den: 100 },
    { num: 10, den: 10 },
  ])
  expect(['', '0.5', '1/0', '-1/2'].map(parseFraction)).toEqual([null, null, null, null])
  expect(formatFraction({ num: 2, den: 3 })).toBe('2/3')
  expect(fraction('率を。').safeParse('3/2').error?.issues[0]?.message).toBe('率を。')
})

test('tax within a gross amount is cut, and net is the rest', () => {
  expect(taxWithin(1_234_567, 10)).toEqual({ netYen: 1_122_334, taxYen: 112_233 })
  expect(() => taxWithin(-1, 10)).toThrow(RangeError)
})

test('fields answer with whole numbers, or with their sentence; a blank is not 0', () => {
  const Form = z.object({
    costYen: yen('額を。'),
    changeYen: signedYen(),
    workers: wholeNumber(),
    salesYen: yenOrNull(),
    ageYears: wholeNumberOrNull(),
  })
  const typed = {
    costYen: '１，２００，０００',
    changeYen: '△300',
    workers: '1 234',
    salesYen: '　',
  }
  expect(Form.parse(typed)).toEqual({
    costYen: 1_200_000,
    changeYen: -300,
    workers: 1_234,
    salesYen: null,
    ageYears: null,
  })
  for (const costYen of ['', '-1', '1.5', 1.5, undefined]) {
    expect(Form.safeParse({ ...typed, costYen }).error?.issues[0]?.message).toBe('額を。')
  }
  expect(['12人', '1,23', '－5', '0'].map(parseWholeNumber)).toEqual([null, null, -5, 0])
})
