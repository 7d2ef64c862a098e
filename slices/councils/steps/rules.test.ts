import { expect, test } from 'vitest'
import { localDateOf } from '#packages/japan'
import { allSteps, type DoneStep, nextStep, stepsFor } from './rules.ts'

const day = localDateOf

test('seventeen steps in their order; days before the meeting are open days', () => {
  expect(allSteps.map(({ number }) => number)).toEqual(Array.from({ length: 17 }, (_, n) => n + 1))
  const due = stepsFor(day('2026-11-26'), [], day('2026-09-01')).map((step) => step.due)
  expect(due.slice(0, 8)).toEqual([
    '2026-09-25',
    '2026-10-09',
    '2026-10-27',
    '2026-10-27',
    '2026-11-04',
    '2026-11-16',
    '2026-11-19',
    '2026-11-18',
  ])
  expect([due[10], due[14], due[16]]).toEqual(['2026-11-26', '2026-12-13', '2027-01-25'])
})

test('scenario 30: the meeting moves by a week: undone steps move, done ones stay', () => {
  const done: DoneStep = {
    number: 1,
    doneOn: day('2026-09-24'),
    dueOn: day('2026-09-25'),
    doneName: '酒井 陽子',
    note: '',
  }
  const before = stepsFor(day('2026-11-26'), [done], day('2026-10-01'))
  const after = stepsFor(day('2026-12-03'), [done], day('2026-10-01'))
  expect([after[0]?.due, after[1]?.due]).toEqual([before[0]?.due, '2026-10-19'])
  expect(nextStep(after)?.number).toBe(2)
})

test('what is late says what it costs, what is not says how long is left', () => {
  const steps = stepsFor(day('2026-09-10'), [], day('2026-09-01'))
  expect(steps[6]?.said).toBe('この手順の期限は9月3日です。残り2日')
  expect(steps[0]?.said).toContain('日過ぎています。予算要求や計画の素案に')
})
