import { expect, test } from 'vitest'
import { namesTheFair } from '../plan-checks/rules.ts'
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

const near = { project: '', recipient: '見本', to: '申請者', when: '近い時期' } as const

test('D4 asks without naming the list to the applicant', () => {
  const [found] = otherAwardFindings(
    [
      {
        ...near,
        source: '都道府県',
        subsidy: '販路開拓補助金',
        body: '福井県',
        amountYen: 5,
        awardedOn: null,
      },
    ],
    '',
  )
  expect(found?.detail).toBe('都道府県の一覧に、「福井県の販路開拓補助金」5円があります。')
  expect(found?.question).not.toContain('福井県')
  expect(declaredFindings(['県の補助金', '県の補助金'], '')).toHaveLength(1)
})

test('D4: the fair is looked for by its name, without its round and year, also of the group and of any time', () => {
  const given = { ...near, source: 'gBizINFO', subsidy: '販路開拓', body: '国', amountYen: null }
  const row = (project: string, more = {}) => ({ ...given, awardedOn: null, project, ...more })
  const group = { to: '同じグループ', recipient: '見本商事' } as const
  const asked = (rows: Parameters<typeof otherAwardFindings>[0]) =>
    otherAwardFindings(rows, '第34回 ミラノ眼鏡見本市2027').map(({ detail }) => detail)
  expect(
    asked([
      row('ミラノ 眼鏡見本市（2025年）への出展', { when: '離れた時期' }),
      row('第35回ミラノ眼鏡見本市 出展', group),
      row('パリ家具見本市への出展', group),
      row('', { when: '離れた時期' }),
    ]),
  ).toEqual([
    'gBizINFOの一覧に、「国の販路開拓」があります。同じ展示会（第34回 ミラノ眼鏡見本市2027）の出展です。',
    'gBizINFOの一覧に、同じグループの「見本商事」への「国の販路開拓」があります。同じ展示会（第34回 ミラノ眼鏡見本市2027）の出展です。',
  ])
  expect(namesTheFair('なんでも', '')).toBe(false)
  expect(
    declaredFindings(['県の出展補助（ミラノ眼鏡見本市）'], 'ミラノ眼鏡見本市')[0]?.detail,
  ).toContain('同じ展示会')
  const rows = awardsFrom([
    [...head, '事業の概要', '備考'],
    ['1', '', '見本', '補助', '', '', '', 'ミラノ出展', '初回'],
  ])
  expect(rows[0]?.project).toBe('ミラノ出展　初回')
})
