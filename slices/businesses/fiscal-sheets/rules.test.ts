import { expect, test } from 'vitest'
import { localDateOf, toFiscalYear } from '#packages/japan'
import { readSheet } from './rules.ts'

const asked = {
  unit: '千円',
  definition: 'sme',
  today: localDateOf('2026-11-24'),
  current: toFiscalYear(2026),
} as const
const lines = (...rows: string[][]) => rows.map((row) => row.join('\t')).join('\n')

test('a row a year, in thousands; blanks are not known and a headcount stands at the end of its year', () => {
  const { years, problems, leftOut } = readSheet(
    lines(
      ['年度', '売上高（千円）', '営業利益', '付加価値額', '従業員数'],
      ['R6', '52,000', '3,000', '△1,250', '6'],
      ['令和7年度', '', '', '18.6百万円', ''],
    ),
    asked,
  )
  expect([problems, leftOut]).toEqual([[], ['営業利益']])
  expect(years).toMatchObject([
    { fiscalYear: 2024, salesYen: 52_000_000, valueAddedYen: -1_250_000, definition: 'sme' },
    { fiscalYear: 2025, salesYen: null, valueAddedYen: 18_600_000, employees: null },
  ])
  expect(years[0]).toMatchObject({ employees: 6, employeesOn: '2025-03-31', women: null })
})

test('a table of accounts, its years side by side, is turned; without a head the columns stand in order', () => {
  const accounts = lines(['', '令和6', '令和7'], ['売上高', '52000', '61000'], ['人数', '6', '7'])
  expect(readSheet(accounts, asked).years).toMatchObject([
    { fiscalYear: 2024, salesYen: 52_000_000, employees: 6 },
    { fiscalYear: 2025, salesYen: 61_000_000, employees: 7 },
  ])
  expect(readSheet(lines(['2025', '61000', '', '7']), asked).years).toMatchObject([
    { fiscalYear: 2025, salesYen: 61_000_000, valueAddedYen: null, employees: 7 },
  ])
})

test('every row that cannot be read says where and what to do', () => {
  const { problems } = readSheet(
    lines(
      ['年度', '売上高', '付加価値額', '従業員数', '女性'],
      ['令和5', '-', '', '6', ''],
      ['令和6', '５２千', '', '6', '7'],
      ['令和6', 'たくさん', '', '-6', ''],
      ['令和9', '1', '', '', ''],
      ['令和7', '1', '', '', ''],
      ['令和7', '2', '', '', ''],
    ),
    asked,
  )
  expect(problems).toEqual([
    '2行目（令和5年度）　売上高：「-」が0か不明か分かりません。0なら0と、不明なら空欄にしてください。',
    '3行目（令和6年度）　「女性」の7人が、総従業員数の6人より多くなっています。',
    '4行目（令和6年度）　売上高：売上高は、0以上の円単位の整数で入れてください（例：52,000,000）。',
    '4行目（令和6年度）　総従業員数：従業員数は0以上の整数で入れてください。',
    '5行目（令和9年度）　令和9年度はまだ始まっていません。年度を確かめてください。',
    '令和7年度が2行以上あります。一つにしてください。',
  ])
  expect(readSheet('売上高\t人数\n1\t2', asked).problems[0]).toContain(
    '「年度」の列が見つかりません',
  )
  expect(readSheet('"年度\t売上高\n1', asked).problems[0]).toContain('引用符')
})
