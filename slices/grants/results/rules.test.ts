import { expect, test } from 'vitest'
import { localDateOf } from '#packages/japan'
import { isLate, resultDueOn } from './rules.ts'

test('30 days, or 10 April, whichever is first', () => {
  expect(resultDueOn(localDateOf('2026-10-23'), 30, 10)).toBe('2026-11-22')
  const due = resultDueOn(localDateOf('2027-03-25'), 30, 10)
  expect(due).toBe('2027-04-10')
  expect([isLate(localDateOf('2027-04-20'), due), isLate(due, due)]).toEqual([true, false])
})
