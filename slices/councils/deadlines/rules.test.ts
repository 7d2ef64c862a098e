import fc from 'fast-check'
import { expect, test } from 'vitest'
import { addDays, daysBetween, isBusinessDay, localDateOf } from '#packages/japan'
import { dueAfter, lastGoodDay, papersDue, theNoticeIsInTime, timeLeft } from './rules.ts'

const day = localDateOf

test('scenario 16: seven days before, and the open day before a holiday', () => {
  expect(lastGoodDay(day('2026-09-14'), 7)).toBe('2026-09-07')
  expect(lastGoodDay(day('2026-05-12'), 7)).toBe('2026-05-01')
})

test('the city’s own closed days count, and papers are counted in open days', () => {
  expect(lastGoodDay(day('2026-09-14'), 7, { closedOn: [day('2026-09-07')] })).toBe('2026-09-04')
  expect(papersDue(day('2026-05-12'), 5)).toBe('2026-04-30')
  expect(dueAfter(day('2026-10-02'), 30)).toBe('2026-11-02')
})

test('a late notice wants a reason; what is left is said in days', () => {
  const due = day('2026-09-03')
  expect(theNoticeIsInTime(day('2026-09-04'), due, '')).toMatchObject({
    sentence: '開催通知の期限（9月3日）を過ぎています。緊急の場合は理由を書いてください。',
  })
  expect(theNoticeIsInTime(day('2026-09-04'), due, '大雪により前回が流会となったため')).toBe(true)
  expect(theNoticeIsInTime(due, due, '')).toBe(true)
  expect(timeLeft('開催通知', due, day('2026-09-01'))).toBe('開催通知の期限は9月3日です。残り2日')
  expect(timeLeft('開催通知', due, day('2026-09-05'))).toContain('2日過ぎています')
})

test('the last good day is open, not after the k-th day before, and no open day lies between', () => {
  const meetings = fc.integer({ min: 0, max: 3_000 }).map((n) => addDays(day('2026-01-05'), n))
  fc.assert(
    fc.property(meetings, fc.nat(40), (meeting, k) => {
      const last = lastGoodDay(meeting, k)
      expect(isBusinessDay(last)).toBe(true)
      expect(daysBetween(last, meeting)).toBeGreaterThanOrEqual(k)
      for (let at = addDays(last, 1); daysBetween(at, meeting) >= k; at = addDays(at, 1))
        expect(isBusinessDay(at)).toBe(false)
    }),
  )
})
