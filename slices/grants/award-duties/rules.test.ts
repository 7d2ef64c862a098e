import { expect, test } from 'vitest'
import { localDateOf as day } from '#packages/japan'
import { owedReminderDue, owedSentence } from './rules.ts'

test('§5.2: the result is reminded of at −30, −7 and +1 days, the tax at −30 and +1', () => {
  const due = (kind: '実績報告' | '仕入控除', on: string) =>
    owedReminderDue(kind, day('2027-04-10'), day(on))
  expect(
    ['2027-03-10', '2027-03-11', '2027-04-03', '2027-04-11'].map((on) => due('実績報告', on)),
  ).toEqual([null, '実績報告-30日', '実績報告-7日', '実績報告1日'])
  expect(due('仕入控除', '2027-04-03')).toBe('仕入控除-30日')
  expect(owedSentence('実績報告', '出展支援', day('2027-04-10'), day('2027-04-11'))).toContain(
    '期限（令和9年4月10日）を過ぎています',
  )
})

test('§5.2: the invoice at 14 days, a year of follow-up and the end of a restriction at −30 and +1', () => {
  const on = (kind: '請求' | 'フォロー' | '処分制限', day1: string) =>
    owedReminderDue(kind, day('2027-04-10'), day(day1))
  expect([on('請求', '2027-04-09'), on('請求', '2027-04-10')]).toEqual([null, '請求0日'])
  expect([on('フォロー', '2027-03-10'), on('フォロー', '2027-03-11')]).toEqual([
    null,
    'フォロー-30日',
  ])
  expect(on('処分制限', '2027-04-11')).toBe('処分制限1日')
  const ends = (today: string) =>
    owedSentence('処分制限', '設備補助', day('2027-04-10'), day(today))
  expect([ends('2027-03-11'), ends('2027-04-11')]).toEqual([
    expect.stringContaining('承認なしに処分できません'),
    expect.stringContaining('終わりました'),
  ])
})
