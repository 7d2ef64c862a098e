import { expect, test } from 'vitest'
import { columnLabels, readExecutionText } from './rules.ts'

test('rows of one code are added up; blank is not known; full-width figures are read', () => {
  const { rows, problems } = readExecutionText(
    '事業コード,節,支出負担行為額（円）,支出済額（円）\r\n７２０１,12,"1,500,000",０\r\n7201,18,,4200000\r\n7203,7,△20,0\r\n',
    columnLabels,
  )
  expect(problems).toEqual([])
  expect(rows).toMatchObject([
    { code: '7201', obligatedYen: 1_500_000, paidYen: 4_200_000, orderedYen: null },
    { code: '7203', obligatedYen: -20, paidYen: 0 },
  ])
})

test('each bad row is named by its line; a missing column is named with what stands there', () => {
  expect(
    readExecutionText('事業コード,支出済額\n7201,多め\n,5\n7202,\n', columnLabels).problems,
  ).toEqual([
    '2行目：支出済額「多め」が数字ではありません。',
    '3行目：事業コードがありません。',
    '4行目：支出済額が空です。支出がないときは0を入れてください。',
  ])
  expect(readExecutionText('番号,額\n1,2\n', columnLabels).problems).toEqual([
    '見出しに「事業コード」「支出済額」の列がありません。ファイルの見出し：番号、額',
  ])
  expect(readExecutionText('', columnLabels).problems.length).toBe(1)
})
