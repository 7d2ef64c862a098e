import { expect, test } from 'vitest'
import { localDateOf } from '#packages/japan'
import { everyCommentIsAnswered } from '../comment-answers/rules.ts'
import { earliestClose, thePeriodIsLongEnough } from './rules.ts'

const publishedOn = localDateOf('2026-12-01')
const until = (day: string, reason = '') =>
  thePeriodIsLongEnough({ publishedOn, closesOn: localDateOf(day) }, reason)

test('scenario 10: published on 2026-12-01, the earliest close is 2027-01-04', () => {
  expect(earliestClose(publishedOn)).toBe('2027-01-04')
  expect(earliestClose(localDateOf('2026-10-01'))).toBe('2026-11-02')
  expect(until('2027-01-04')).toBe(true)
  expect(until('2026-12-31')).toMatchObject({ sentence: expect.stringContaining('令和9年1月4日') })
})

test('a period of 20 days is refused with the sentence; with a reason it may stand', () => {
  expect(until('2026-12-21')).toMatchObject({
    sentence: '意見を募る期間が30日に足りません（20日）。短くする理由は公表されます。',
    field: 'closesOn',
  })
  expect(until('2026-12-25', '国の補助の申請に間に合わせるため。')).toBe(true)
  expect(until('2026-12-01', '国の補助の申請に間に合わせるため。')).not.toBe(true)
})

test('the guard of 案 names what is open by number', () => {
  expect(everyCommentIsAnswered({ unsplit: [], unanswered: [12, 31] })).toMatchObject({
    sentence: '回答していない意見が2件あります（12番、31番）。',
  })
  expect(everyCommentIsAnswered({ unsplit: [3], unanswered: [] })).toMatchObject({
    sentence: '項目に分けていない意見が1通あります（受付3番）。',
  })
  expect(everyCommentIsAnswered({ unsplit: [], unanswered: [] })).toBe(true)
})
