import fc from 'fast-check'
import { expect, test } from 'vitest'
import { z } from 'zod'
import {
  addDays,
  addMonths,
  daysBetween,
  formatDate,
  formatShortWareki,
  formatWareki,
  fromWareki,
  isLocalDate,
  type LocalDate,
  lastDayOfMonth,
  localDate,
  localDateOf,
  localDateOrNull,
  parseLocalDate,
  todayIn,
  toWareki,
  weekdayOf,
} from './index.ts'

const day = localDateOf
const anyDay = fc.integer({ min: 0, max: 60_000 }).map((days) => addDays(day('1873-01-01'), days))

test.each([
  '2026-11-24',
  '2026/11/24',
  '2026.11.24',
  '2026年11月24日',
  '20261124',
  '２０２６－１１－２４',
  'R8/11/24',
  'r8.11.24',
  '令8.11.24',
  '令和8年11月24日',
  '令和８年１１月２４日',
  '㋿8年11月24日',
  ' 令和 8 年 11 月 24 日 ',
])('「%s」 is a day', (text) => {
  expect(parseLocalDate(text)).toBe('2026-11-24')
})

test.each([
  '',
  '2026-02-29',
  '2026-13-01',
  '令和0年1月1日',
  '平成31年5月1日',
  '24/11/2026',
  'あした',
])('「%s」 is none', (text) => {
  expect(parseLocalDate(text)).toBeNull()
})

test('a day is written in both calendars', () => {
  const date = day('2026-11-24')
  expect(formatDate(date)).toBe('2026年11月24日')
  expect(formatWareki(date)).toBe('令和8年11月24日')
  expect(formatShortWareki(date)).toBe('令8.11.24')
  expect(formatShortWareki(day('2019-05-01'))).toBe('令元.5.1')
  expect(formatWareki(day('1872-12-31'))).toBe('1872年12月31日')
  expect(weekdayOf(date)).toBe('火')
  expect(weekdayOf(day('1969-12-31'))).toBe('水')
})

test('the change day belongs to the new era', () => {
  expect(toWareki(day('2019-04-30'))?.text).toBe('平成31年4月30日')
  expect(toWareki(day('2019-05-01'))?.text).toBe('令和元年5月1日')
})

test('和暦 leads back to the day, long and short', () => {
  fc.assert(
    fc.property(anyDay, (date) => {
      expect(fromWareki(formatWareki(date))).toBe(date)
      expect(fromWareki(formatShortWareki(date))).toBe(date)
      expect(parseLocalDate(formatDate(date))).toBe(date)
    }),
  )
})

test('days added are days between, and text compares as days do', () => {
  fc.assert(
    fc.property(anyDay, fc.integer({ min: -5_000, max: 5_000 }), (date, days) => {
      const moved = addDays(date, days)
      expect(daysBetween(date, moved)).toBe(days)
      expect(moved > date).toBe(days > 0)
      expect(isLocalDate(moved)).toBe(true)
    }),
  )
})

test('months added stop at the month’s end', () => {
  expect(addMonths(day('2026-08-31'), 6)).toBe('2027-02-28')
  expect(addMonths(day('2024-01-31'), 1)).toBe('2024-02-29')
  expect(addMonths(day('2026-01-15'), -13)).toBe('2024-12-15')
  expect(lastDayOfMonth(day('2024-02-01'))).toBe('2024-02-29')
  fc.assert(
    fc.property(anyDay, fc.integer({ min: -500, max: 500 }), (date, months) => {
      const moved = addMonths(date, months)
      const count = (one: LocalDate) => Number(one.slice(0, 4)) * 12 + Number(one.slice(5, 7))
      expect(count(moved) - count(date)).toBe(months)
    }),
  )
})

test('outside the calendar there is no day', () => {
  expect(() => localDateOf('2026-02-30')).toThrow(RangeError)
  expect(() => addDays(day('9999-12-31'), 1)).toThrow(RangeError)
  expect(() => addDays(day('2026-01-01'), 0.5)).toThrow(RangeError)
  expect(() => addMonths(day('9999-12-01'), 1)).toThrow(RangeError)
})

test('today in Japan begins at 15:00 UTC', () => {
  expect(todayIn(new Date('2026-11-23T14:59:59Z'))).toBe('2026-11-23')
  expect(todayIn(new Date('2026-11-23T15:00:00Z'))).toBe('2026-11-24')
  expect(todayIn(new Date('2026-11-23T15:00:00Z'), 'UTC')).toBe('2026-11-23')
})

test('reckoned, it is the day that the time zone’s own table gives, summer times of 1948 to 1951 included', () => {
  const min = new Date('1947-01-01T00:00:00Z')
  const instants = fc.date({ min, max: new Date('2200-01-01T00:00:00Z'), noInvalidDate: true })
  // The same zone by its other name is looked up.
  fc.assert(fc.property(instants, (at) => todayIn(at) === todayIn(at, 'Japan')))
  for (const at of ['1951-09-08T14:59:59Z', '1951-08-01T14:30:00Z', '1952-04-11T14:59:59Z'])
    expect(todayIn(new Date(at))).toBe(todayIn(new Date(at), 'Japan'))
  expect(() => todayIn(new Date('no day'))).toThrow(RangeError)
})

test('a form field answers with a day, or with the sentence', () => {
  const Form = z.object({ until: localDate('終期を、日付で。'), since: localDateOrNull() })
  const { until, since } = Form.parse({ until: '令8.11.24', since: '' })
  const typed: LocalDate = until
  expect([typed, since]).toEqual(['2026-11-24', null])
  for (const wrong of [{}, { until: 'いつか' }, { until: 20 }]) {
    expect(Form.safeParse(wrong).error?.issues.map(({ message }) => message)).toEqual([
      '終期を、日付で。',
    ])
  }
})
