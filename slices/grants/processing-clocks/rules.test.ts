import { expect, test } from 'vitest'
import { localDateOf as day } from '#packages/japan'
import { clockStartsOn, lampOf, leftInWords, processingClock } from './rules.ts'

test('scenario 9: received 1 June, stopped 5 to 12 June, decided 10 July: 32 days', () => {
  const stops = [{ from: day('2026-06-05'), until: day('2026-06-12') }]
  const read = processingClock(day('2026-06-01'), day('2026-07-10'), stops, 30)
  expect(read).toEqual({
    elapsed: 32,
    stopped: 7,
    standard: 30,
    left: -2,
    lamp: '超過',
    stands: false,
  })
  expect(leftInWords(read)).toBe('標準処理期間を2日過ぎています')
})

test('while the applicant corrects, no day counts; a stop before the close counts nothing away', () => {
  const open = [{ from: day('2026-06-05'), until: null }]
  const read = processingClock(day('2026-06-01'), day('2026-07-10'), open, 30)
  expect([read.elapsed, read.stands]).toEqual([4, true])
  const early = [{ from: day('2026-05-01'), until: day('2026-05-10') }]
  expect(processingClock(day('2026-05-15'), day('2026-05-20'), early, 60).elapsed).toBe(5)
})

test('amber above four fifths, red above the whole, in whole numbers', () => {
  expect([24, 25, 30, 31].map((days) => lampOf(days, 30))).toEqual(['余裕', '注意', '注意', '超過'])
})

test('a competed call counts from its close, one in order of arrival from the arrival', () => {
  const [received, closes] = [day('2026-05-01'), day('2026-05-15')]
  expect(clockStartsOn('採択型', received, closes)).toBe(closes)
  expect(clockStartsOn('先着型', received, closes)).toBe(received)
})
