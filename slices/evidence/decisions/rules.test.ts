import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { localDateOf } from '#packages/japan'
import { dayOf, endOfDay, markOf } from './rules.ts'

const requested = '2026-11-06T08:12:00.000Z' // 17:12 in Japan

describe('thread.md §5.2, the worked example', () => {
  test.each([
    ['(a) tabulated 09-30, linked 10-28', '2026-10-28T01:00:00.000Z', '2026-09-30', ''],
    ['(b) linked 11-10', '2026-11-10T01:00:00.000Z', '2026-09-30', '後付け'],
    ['(c) a vintage of 12-01', '2026-12-02T01:00:00.000Z', '2026-12-01', '後付け（決定後の情報）'],
    ['(d) a visit of the day, linked 16:50', '2026-11-06T07:50:00.000Z', '2026-11-06', ''],
    ['(d) linked 17:30', '2026-11-06T08:30:00.000Z', '2026-11-06', '後付け'],
  ])('%s', (_, linkedAt, availableOn, mark) => {
    expect(markOf('grounds', linkedAt, availableOn, requested, false)).toBe(mark)
  })
})

test('a day ends in Japan, not in Greenwich', () => {
  const decided = endOfDay(localDateOf('2026-11-06'))
  expect(dayOf(decided)).toBe('2026-11-06')
  expect(dayOf('2026-11-06T15:00:00.000Z')).toBe('2026-11-07')
  expect(markOf('grounds', '2026-11-06T14:59:00.000Z', null, decided, false)).toBe('')
  expect(markOf('grounds', '2026-11-06T15:00:00.000Z', null, decided, false)).toBe('後付け')
})

test('attested: it does not disappear, and it does not excuse later information', () => {
  const late = '2026-11-10T00:00:00.000Z'
  expect(markOf('grounds', late, '2026-09-30', requested, true)).toBe('後付け（当時の文書あり）')
  expect(markOf('grounds', late, '2026-11-08', requested, true)).toBe('後付け（決定後の情報）')
})

test('other types never bear a mark, nor does what was never decided', () => {
  expect(markOf('funds', '2027-01-01T00:00:00.000Z', null, requested, false)).toBe('')
  expect(markOf('grounds', '2027-01-01T00:00:00.000Z', null, null, false)).toBe('')
})

test('5: a link made again is never earlier than it was', () => {
  const rank = ['', '後付け（当時の文書あり）', '後付け', '後付け（決定後の情報）']
  const instant = fc
    .date({ min: new Date('2026-01-01'), max: new Date('2027-12-31'), noInvalidDate: true })
    .map((date) => date.toISOString())
  fc.assert(
    fc.property(instant, instant, instant, instant, (one, other, available, decided) => {
      const [first = one, again = other] = [one, other].sort()
      const mark = (linkedAt: string) =>
        rank.indexOf(markOf('grounds', linkedAt, available.slice(0, 10), decided, false))
      expect(mark(again)).toBeGreaterThanOrEqual(mark(first))
    }),
  )
})
