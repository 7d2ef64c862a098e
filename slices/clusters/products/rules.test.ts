import { expect, test } from 'vitest'
import { localDateOf } from '#packages/japan'
import {
  daysToFirstSale,
  goesBack,
  middleOf,
  reachesSales,
  theDayFollowsTheLedger,
} from './rules.ts'

const step = (number: number, stage: string, onDay: string | null) => ({
  number,
  stage,
  onDay: onDay === null ? null : localDateOf(onDay),
})

test('from idea to first sale in days, only when both days are known', () => {
  const idea = step(1, '構想', '2024-04-01')
  expect(daysToFirstSale([idea, step(2, '販売中', '2025-04-01')])).toBe(365)
  expect(
    daysToFirstSale([idea, step(2, '販売中', null), step(3, '販売中', '2026-01-01')]),
  ).toBeNull()
  expect(daysToFirstSale([step(1, '構想', null), step(2, '販売中', '2025-04-01')])).toBeNull()
})

test('the middle of two is half way, of three the second, of none not known', () => {
  expect([middleOf([400, 100]), middleOf([900, 100, 200]), middleOf([])]).toEqual([250, 200, null])
})

test('going back is told apart from dropping, and dropping is no step back', () => {
  expect([goesBack('販売中', '試作'), goesBack('中止', '試作'), goesBack('試作', '中止')]).toEqual([
    true,
    true,
    false,
  ])
})

test('a product reaches sales once; a day before the last one of the ledger is refused', () => {
  const steps = [step(1, '構想', '2024-04-01'), step(2, '販売中', '2025-04-01')]
  expect([reachesSales(steps, '販売中'), reachesSales(steps.slice(0, 1), '販売中')]).toEqual([
    false,
    true,
  ])
  expect(theDayFollowsTheLedger(localDateOf('2025-03-31'), steps)).toMatchObject({ field: 'onDay' })
})
