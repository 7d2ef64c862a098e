import { expect, test } from 'vitest'
import { supplementRows } from './rules.ts'

const national = (amountYen: number) => ({ kind: 'national' as const, amountYen })
const general = (amountYen: number) => ({ kind: 'general' as const, amountYen })

test('before, change and after, of cost and of each fund', () => {
  const rows = supplementRows(
    -500_000,
    6_000_000,
    [national(2_500_000), general(3_500_000)],
    [national(-200_000), general(-300_000)],
  )
  expect(rows.map((row) => [row.label, row.beforeYen, row.changeYen, row.afterYen])).toEqual([
    ['事業費', 6_000_000, -500_000, 5_500_000],
    ['国庫支出金', 2_500_000, -200_000, 2_300_000],
    ['県支出金', 0, 0, 0],
    ['地方債', 0, 0, 0],
    ['一般財源', 3_500_000, -300_000, 3_200_000],
  ])
})

test('a budget known by its sum alone has no funds before, and none after', () => {
  const rows = supplementRows(520_000, 5_600_000, [], [general(520_000)])
  expect(rows.map((row) => [row.beforeYen, row.changeYen, row.afterYen])).toEqual([
    [5_600_000, 520_000, 6_120_000],
    [null, 0, null],
    [null, 0, null],
    [null, 0, null],
    [null, 520_000, null],
  ])
  expect(supplementRows(1, null, [], [general(1)])[0]?.afterYen).toBeNull()
})
