import { expect, test } from 'vitest'
import { countsOf, countsSentence, largestRevision } from './rules.ts'

const judged = (status: string) => ({ status, state: '判定' })
const waiting = (state: string) => ({ status: null, state })

test('18: five judged and four not due: nine is never a denominator', () => {
  const counts = countsOf([
    ...Array.from({ length: 3 }, () => judged('達成')),
    judged('遅れ'),
    judged('判定できない（誤差の範囲）'),
    ...Array.from({ length: 4 }, () => waiting('未到来（最初の判定は2028年度の値）')),
  ])
  expect(counts.judged).toBe(5)
  expect(countsSentence(counts)).toBe(
    '判定できる5件のうち達成3件・遅れ1件・判定できない1件、ほかに未到来4件',
  )
  expect(countsSentence(countsOf([waiting('秘匿')]))).toBe(
    '判定できる指標はまだありません（秘匿1件）',
  )
  const road = countsOf([judged('途中経過（判定年ではありません）'), judged('達成')])
  expect(road.judged).toBe(1)
})

test('the largest revision of the last five periods', () => {
  const one = (year: number, vintageOn: string, value: number) => ({
    year,
    vintageOn,
    value,
    isWithdrawn: false,
  })
  expect(largestRevision([one(2024, '2025-06-01', 10)])).toBeNull()
  expect(
    largestRevision([
      one(2023, '2024-06-01', 10),
      one(2023, '2025-06-01', 14),
      one(2024, '2025-06-01', 20),
      one(2024, '2026-06-01', 19),
    ]),
  ).toBe(4)
})
