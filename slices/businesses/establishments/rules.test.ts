import { expect, test } from 'vitest'
import { localDateOf } from '#packages/japan'
import {
  changesInWords,
  itEndsAfterItBegins,
  monthInWords,
  parseMonth,
  theMonthIsPast,
} from './rules.ts'

test.each([
  ['1968', '1968'],
  ['1968年', '1968'],
  ['１９６８年４月', '1968-04'],
  ['1968-04', '1968-04'],
  ['1968/4', '1968-04'],
  ['昭43.4', '1968-04'],
  ['S43', '1968'],
  ['昭和43年4月', '1968-04'],
  ['令和元年5月', '2019-05'],
  ['令和元年', '2019'],
  ['1968-13', null],
  ['春ごろ', null],
  ['', null],
])('%s is read as %s', (typed, month) => {
  expect(parseMonth(typed)).toBe(month)
})

test('a month is told in both calendars; a year alone by the era in which it ended', () => {
  expect(monthInWords('1968-04')).toBe('1968年4月（昭和43年）')
  expect(monthInWords('1989')).toBe('1989年（平成元年）')
})

test('months are compared as far as both are known', () => {
  const today = localDateOf('2026-11-24')
  expect(theMonthIsPast('2026-11', today, 'm')).toBe(true)
  expect(theMonthIsPast('2026', today, 'm')).toBe(true)
  expect(theMonthIsPast('2026-12', today, 'm')).not.toBe(true)
  expect(itEndsAfterItBegins('1968', '1968-03', 's', 'm')).toBe(true)
  expect(itEndsAfterItBegins('1968-04', '1968-03', 's', 'm')).not.toBe(true)
})

test('the history keeps what changed, under the words of the form', () => {
  const labels = { name: '名称', areaM2: '面積', phone: '電話' }
  const changed = changesInWords(labels, { name: 'A', areaM2: null }, { name: 'A', areaM2: 90 })
  expect(changed).toEqual({ before: { 面積: '' }, after: { 面積: '90' } })
})
