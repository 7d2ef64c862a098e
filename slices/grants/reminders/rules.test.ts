import { expect, test } from 'vitest'
import { localDateOf as day } from '#packages/japan'
import { correctionReminderDue, draftReminderDue, processingReminderDue } from './rules.ts'

const at = (text: string) => Date.parse(`${text}+09:00`)

test('a draft is reminded a week, two days and three hours before the close, and never after it', () => {
  const close = at('2026-12-18T17:00:00')
  const due = (text: string) => draftReminderDue(at(text), close)
  expect(due('2026-12-11T16:59:59')).toBe(null)
  expect(due('2026-12-11T17:00:00')).toBe('7日前')
  expect(due('2026-12-16T18:00:00')).toBe('2日前')
  expect(due('2026-12-18T14:00:00')).toBe('3時間前')
  expect(due('2026-12-18T17:00:00')).toBe('3時間前')
  expect(due('2026-12-18T17:00:01')).toBe(null)
})

test('a correction: two days before, one day after, and after five days the chief', () => {
  const due = (on: string) => correctionReminderDue(day('2026-06-12'), day(on))?.key ?? null
  expect(['2026-06-09', '2026-06-10', '2026-06-12', '2026-06-13', '2026-06-17'].map(due)).toEqual([
    null,
    '補正2日前',
    '補正2日前',
    '補正1日超過',
    '補正5日超過',
  ])
  expect([23, 24, 29, 30].map((days) => processingReminderDue(days, 30))).toEqual([
    null,
    '標準処理期間80％',
    '標準処理期間80％',
    '標準処理期間100％',
  ])
})
