import { expect, test } from 'vitest'
import { localDateOf } from '#packages/japan'
import { type Counted, figuresOf, shareText } from './rules.ts'

const on = localDateOf
const today = on('2026-11-24')
const one = (more: Partial<Counted>): Counted => ({
  dueOn: on('2026-11-02'),
  answeredOn: null,
  answerClass: null,
  doneOn: null,
  withdrawnOn: null,
  ...more,
})
const answeredOn = on('2026-10-30')

test('§7 example: answered 12, accepted 5, four of them a year old and two done', () => {
  const old = { answeredOn: on('2025-09-01'), dueOn: on('2025-09-10') }
  const all = [
    one({ ...old, answerClass: '採用', doneOn: on('2026-03-31') }),
    one({ ...old, answerClass: '一部採用', doneOn: on('2026-05-01') }),
    one({ ...old, answerClass: '採用' }),
    one({ ...old, answerClass: '採用' }),
    one({ answeredOn, answerClass: '採用' }),
    ...Array.from({ length: 7 }, () => one({ answeredOn, answerClass: '不採用' })),
  ]
  const figures = figuresOf(all, today)
  expect([figures.answered, figures.accepted]).toEqual([12, 5])
  expect(shareText(figures.acceptance)).toBe('41.7％（5／12件）')
  expect(shareText(figures.implementation)).toBe('4件中2件')
})

test('§10-25: four answered proposals give counts and no rate', () => {
  const figures = figuresOf(
    Array.from({ length: 4 }, () => one({ answeredOn, answerClass: '採用' })),
    today,
  )
  expect([figures.acceptance.ratio, figures.answeredInTime.ratio]).toEqual([null, null])
  expect(shareText(figures.acceptance)).toBe('4件中4件')
  expect(shareText(figuresOf([], today).acceptance)).toBe('対象なし')
})

test('what is overdue and open counts against the time kept; what was withdrawn counts in nothing but receipt', () => {
  const figures = figuresOf(
    [
      one({ answeredOn, answerClass: '採用' }),
      one({ answeredOn: on('2026-11-10'), answerClass: '対象外' }),
      one({}),
      one({ dueOn: today }),
      one({ withdrawnOn: on('2026-10-20') }),
    ],
    today,
  )
  expect(figures).toMatchObject({
    received: 5,
    withdrawn: 1,
    inTime: 1,
    late: 1,
    open: 2,
    overdue: 1,
  })
  expect(shareText(figures.answeredInTime)).toBe('3件中1件')
})
