import { expect, test } from 'vitest'
import { localDateOf } from '#packages/japan'
import { followUpYears, profitShare } from './rules.ts'

test('profit beyond the own cost is shared, once, and never beyond the grant', () => {
  const year = { recoveredYen: 200_000, settledYen: 1_000_000, totalCostYen: 1_800_000 }
  expect(profitShare({ ...year, profitYen: 1_100_000, paidYen: 0 })).toBe(500_000)
  expect(profitShare({ ...year, profitYen: 1_100_000, paidYen: 300_000 })).toBe(200_000)
  expect(profitShare({ ...year, profitYen: 100_000, paidYen: 0 })).toBe(0)
  expect(profitShare({ ...year, profitYen: 9_000_000, paidYen: 900_000 })).toBe(100_000)
})

test('a report a year after the end of the project', () => {
  const years = followUpYears(localDateOf('2026-10-23'), 5)
  expect(years.map((one) => one.dueOn).at(0)).toBe('2027-10-23')
  expect(years.at(-1)).toEqual({ year: 5, dueOn: '2031-10-23' })
})
