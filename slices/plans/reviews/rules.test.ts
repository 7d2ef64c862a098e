import { expect, test } from 'vitest'
import { localDateOf } from '#packages/japan'
import { triggersOf, type Watched } from './rules.ts'

const watched: Watched = {
  direction: '増',
  period: '年度',
  surveyYear: null,
  startsOn: localDateOf('2022-04-01'),
  effectLagMonths: 24,
  releaseLagMonths: 6,
  releaseMonth: null,
  graceMonths: 2,
  baselineYear: 2021,
  observed: [
    { year: 2023, isSuppressed: false },
    { year: 2024, isSuppressed: false },
  ],
}
const verdict = (year: number, status: '遅れ' | '後退' | '達成', value: number) => ({
  year,
  status,
  value,
  judgedAt: `${year + 1}-10-01T00:00:00.000Z`,
})
const said = (...of: Parameters<typeof triggersOf>) => triggersOf(...of).map(({ key }) => key)
const day = localDateOf

test('behind in two judged periods running', () => {
  const aim = { value: 100, dueYear: 2030 }
  const behind = [verdict(2023, '後退', 1), verdict(2024, '遅れ', 2)]
  expect(said(watched, behind, aim, day('2025-11-01'))).toEqual(['behind:2024'])
  const once = [verdict(2023, '達成', 1), verdict(2024, '遅れ', 2)]
  expect(said(watched, once, aim, day('2025-11-01'))).toEqual([])
})

test('the target met two periods early: was it too low', () => {
  const met = [verdict(2024, '達成', 100)]
  expect(said(watched, met, { value: 100, dueYear: 2026 }, day('2025-11-01'))).toEqual([
    'early:2026',
  ])
  expect(said(watched, met, { value: 100, dueYear: 2025 }, day('2025-11-01'))).toEqual([])
})

test('a value missing for more than twelve months', () => {
  expect(said(watched, [], null, day('2027-11-30'))).toEqual([])
  expect(said(watched, [], null, day('2027-12-01'))).toEqual(['missing:2025'])
})
