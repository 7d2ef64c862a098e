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
