import { expect, test } from 'vitest'
import { localDateOf } from '#packages/japan'
import { everyQuestionIsAnswered, mayBeReused, remindersDue } from './rules.ts'

const day = localDateOf

test('reminders fall on −3, 0, +2 and +5 開庁日, and none before it was asked', () => {
  // 2026-11-24 is a Tuesday after a holiday: three 開庁日 before it is Wednesday 18.
  const due = (today: string, asked = '2026-11-02') =>
    remindersDue(day('2026-11-24'), day(asked), day(today), {})
  expect(due('2026-11-17')).toEqual([])
  expect(due('2026-11-18')).toEqual([-3])
  expect(due('2026-11-24')).toEqual([-3, 0])
  expect(due('2026-11-26')).toEqual([-3, 0, 2])
  expect(due('2026-12-01')).toEqual([-3, 0, 2, 5])
  expect(due('2026-11-24', '2026-11-20')).toEqual([0])
})

test('an answer is offered again for twelve months less a day', () => {
  expect(mayBeReused(day('2025-11-30'), day('2026-11-29'))).toBe(true)
  expect(mayBeReused(day('2025-11-29'), day('2026-11-29'))).toBe(false)
})

test('該当なし is an answer; a question left empty is none', () => {
  expect(everyQuestionIsAnswered(2, true, [])).toBe(true)
  expect(everyQuestionIsAnswered(2, false, ['あり', ''])).toMatchObject({ field: 'texts.1' })
})
