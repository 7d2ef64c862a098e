import { expect, test } from 'vitest'
import { localDateOf } from '#packages/japan'
import { sheetContent } from './rules.ts'

const row = (members: number, criteria: number) => ({
  ...{ rank: '1', code: 'AB2C', mean: '84.00', fair: '', band: '', leftOut: 'R4', corners: '100%' },
  ...{ outcome: '採択', topics: '僅差' },
  totals: Array.from({ length: members }, () => '88.00'),
  means: Array.from({ length: criteria }, () => '4.50'),
})
const sheet = (members: number, criteria: number) =>
  sheetContent({
    ...{
      callName: '出展支援補助金',
      on: localDateOf('2026-08-05'),
      matrixHash: 'a',
      grandMean: '',
    },
    members: Array.from({ length: members }, (_, at) => `R${at + 1}`),
    criteria: Array.from({ length: criteria }, (_, at) => `項目${at + 1}`),
    rows: [row(members, criteria)],
  })

test('§13: A4 landscape, 順位 10 mm, 番号 16, members and criteria 14 each, means 18, flags 12, 議論 the rest', () => {
  const paper = sheet(4, 3)
  const [table] = paper.sheets.flat()
  expect(paper.landscape).toBe(true)
  expect(table?.columns).toEqual([
    ...[10, 16, 14, 14, 14, 14, 14, 14, 14],
    ...[18, 18, 12, 12, 12, 18, 53],
  ])
  expect(table?.head[0]?.map(({ text }) => text)).toEqual([
    ...['順位', '番号', 'R1', 'R2', 'R3', 'R4', '項目1', '項目2', '項目3', '平均', '補正平均'],
    ...['僅差', 'LOO', '重み±20%', '採否案', '議論'],
  ])
})

test('the largest panel stands on the same sheet in two tables, none wider than the paper', () => {
  for (let members = 3; members <= 9; members += 1)
    for (let criteria = 1; criteria <= 8; criteria += 1)
      for (const part of sheet(members, criteria).sheets.flat())
        expect(part.columns.reduce((all, one) => all + one, 0)).toBeLessThanOrEqual(267)
  expect(
    sheet(9, 8)
      .sheets.flat()
      .map(({ title }) => title),
  ).toEqual(['委員別の合計', '項目別の平均と採否案', '記録'])
})
