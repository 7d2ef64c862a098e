import { expect, test } from 'vitest'
import {
  awardsFrom,
  declaredFindings,
  otherAwardFindings,
  theListNamesRecipients,
} from './rules.ts'

const head = ['No', '法人番号', '交付先', '補助金名', '交付機関', '交付額（円）', '交付決定日']

test('a list is read by its heads, and each wrong row says what is wrong with it', () => {
  const rows = awardsFrom([
    head,
    [
      '1',
      '１１８０３０１０１８７７１',
      '株式会社見本',
      '販路開拓補助金',
      '福井県',
      '1,200,000',
      '令和8年6月1日',
    ],
    ['2', '1180301018772', '株式会社見本', '', '', '', ''],
    ['', '', '', '', '', '', ''],
    ['4', '', '（有）見本工房', 'IT補助金', '', '十万', '2026-13-01'],
    ['5', '', '', '設備補助金', '福井県', '1', ''],
  ])
  expect(rows.map(({ line, problem }) => [line, problem])).toEqual([
    [2, ''],
    [3, '法人番号の検査数字が合いません。13桁をもう一度ご確認ください。'],
    [5, '金額「十万」が数字ではありません。日付「2026-13-01」が読めません。'],
    [6, '法人番号も交付先の名称もありません。'],
  ])
  expect(rows[0]).toMatchObject({
    ...{ corporateNumber: '1180301018771', amountYen: 1_200_000, awardedOn: '2026-06-01' },
    body: '福井県',
  })
})

test('a list without a head that names recipients, or without rows, is refused', () => {
  expect(theListNamesRecipients([['a'], ['b']])).toMatchObject({ field: 'file' })
  expect(theListNamesRecipients([head])).not.toBe(true)
  expect(theListNamesRecipients([head, ['1']])).toBe(true)
  expect(theListNamesRecipients(Array.from({ length: 5_002 }, () => head))).not.toBe(true)
})

test('D4 asks without naming the list to the applicant', () => {
  const [found] = otherAwardFindings([
    {
      source: '都道府県',
      subsidy: '販路開拓補助金',
      body: '福井県',
      amountYen: 5,
      awardedOn: null,
    },
  ])
  expect(found?.detail).toBe('都道府県の一覧に「福井県の販路開拓補助金」5円があります。')
  expect(found?.question).not.toContain('福井県')
  expect(declaredFindings(['県の補助金', '県の補助金'])).toHaveLength(1)
})
