import { expect, test } from 'vitest'
import { localDateOf } from '#packages/japan'
import { isRestricted, paybackOf, restrictedUntil } from './rules.ts'

const machine = {
  unitYen: 2_200_000,
  costYen: 2_200_000,
  grantShareYen: 1_000_000,
  acquiredOn: localDateOf('2026-11-10'),
  lifeMonths: 120,
}

test('G11: 46 months used, 74 left; sold above, the price counts', () => {
  const day = localDateOf('2030-08-20')
  const scrapped = paybackOf(machine, day, '残存月数', { priceYen: null, bookYen: 0 })
  expect(scrapped).toMatchObject({ usedMonths: 46, leftMonths: 74, paybackYen: 616_666 })
  const sold = paybackOf(machine, day, '残存月数', { priceYen: 1_500_000, bookYen: 0 })
  expect(sold.paybackYen).toBe(681_818)
  const byBook = paybackOf(machine, day, '残存簿価', { priceYen: null, bookYen: 880_000 })
  expect(byBook.paybackYen).toBe(400_000)
})

test('the life ends with the last month; after it nothing is owed, before the purchase there is none', () => {
  expect(restrictedUntil(machine)).toBe('2036-10-31')
  const sale = { priceYen: 900_000, bookYen: 0 }
  expect(paybackOf(machine, localDateOf('2036-11-01'), '残存月数', sale).paybackYen).toBe(0)
  expect(() => paybackOf(machine, localDateOf('2026-10-31'), '残存月数', sale)).toThrow(RangeError)
  expect([isRestricted(machine, 500_000), isRestricted(machine, 2_200_001)]).toEqual([true, false])
})
