import fc from 'fast-check'
import { expect, test } from 'vitest'
import {
  addBusinessDays,
  addDays,
  businessDaysBetween,
  holidayName,
  holidays,
  isBusinessDay,
  localDateOf,
  nextBusinessDay,
} from './index.ts'

const day = localDateOf
const anyDay = fc.integer({ min: 0, max: 10_000 }).map((days) => addDays(day('2010-01-01'), days))

test('holidays have their names, 振替休日 and 国民の休日 too', () => {
  expect(holidayName(day('2026-05-06'))).toContain('振替休日')
  expect(holidayName(day('2026-09-22'))).not.toBeNull()
  expect(holidayName(day('2026-11-24'))).toBeNull()
  expect(holidays(2026)).toHaveLength(18)
  expect(() => holidays(2051)).toThrow(RangeError)
})

test('the hall closes from 29 December to 3 January', () => {
  expect(nextBusinessDay(day('2026-12-29'))).toBe('2027-01-04')
  expect(isBusinessDay(day('2026-12-28'))).toBe(true)
})

test('a city may close on a day of its own, or open on a closed one', () => {
  const overrides = { closedOn: [day('2026-11-24')], openOn: [day('2026-11-28')] }
  expect(isBusinessDay(day('2026-11-24'), overrides)).toBe(false)
  expect(isBusinessDay(day('2026-11-28'), overrides)).toBe(true)
  expect(addBusinessDays(day('2026-11-20'), 1, overrides)).toBe('2026-11-25')
})

test('business days added are business days counted', () => {
  fc.assert(
    fc.property(anyDay, fc.integer({ min: 0, max: 60 }), (date, days) => {
      const reached = addBusinessDays(date, days)
      expect(businessDaysBetween(date, reached)).toBe(days)
      if (days > 0) expect(isBusinessDay(reached)).toBe(true)
      expect(nextBusinessDay(reached) >= reached).toBe(true)
    }),
  )
  expect(() => addBusinessDays(day('2026-11-24'), 0.5)).toThrow(RangeError)
})
