import { expect, test } from 'vitest'
import { localDateOf as day } from '#packages/japan'
import {
  answerDueOn,
  appealStageOf,
  itIsAskedInTime,
  lastDayToAsk,
  reviewFacts,
  theAnswerNamesNoMember,
  theRoundMaySettle,
} from './rules.ts'

test('14 days from the day after the notice, ten open days for the answer', () => {
  // 7 August 2026 is a Friday; 21 August too.
  expect(lastDayToAsk(day('2026-08-07'), 14, {})).toBe('2026-08-21')
  // A Saturday goes over to Monday.
  expect(lastDayToAsk(day('2026-08-08'), 14, {})).toBe('2026-08-24')
  expect(lastDayToAsk(null, 14, {})).toBeNull()
  expect(itIsAskedInTime(day('2026-08-21'), day('2026-08-21'))).toBe(true)
  expect(itIsAskedInTime(day('2026-08-21'), day('2026-08-22'))).toMatchObject({
    sentence: '理由の説明を申し出られるのは、令和8年8月21日まででした。',
  })
  expect(itIsAskedInTime(null, day('2027-01-01'))).toBe(true)
  // 11 August is a holiday, and so is nothing else until the 25th.
  expect(answerDueOn(day('2026-08-10'), 10, {})).toBe('2026-08-25')
})

test('a round is 申出受付 from its publication, and 確定 when nothing is open', () => {
  expect(appealStageOf({ publishedAt: null, settledAt: null })).toBeNull()
  expect(appealStageOf({ publishedAt: 'a', settledAt: null })).toBe('申出受付')
  expect(appealStageOf({ publishedAt: 'a', settledAt: 'b' })).toBe('確定')
  const over = [{ lastOn: day('2026-08-21') }]
  expect(theRoundMaySettle(over, 0, day('2026-08-22'))).toBe(true)
  expect(theRoundMaySettle(over, 0, day('2026-08-21'))).toMatchObject({
    sentence: '理由の説明を申し出られる期間が、令和8年8月21日まで残っています。',
  })
  expect(theRoundMaySettle(over, 2, day('2026-08-22'))).toMatchObject({
    sentence: '回答していない申出が2件あります。',
  })
  expect(theRoundMaySettle([{ lastOn: null }], 0, day('2027-08-22'))).not.toBe(true)
})

test('scenario 16: 審査請求 with its last day where it is a 処分; a contract is told of none', () => {
  const made = { noticeLabel: '産振第6号', servedOn: day('2026-08-07'), cityName: '鯖江市' }
  const of = (legalNature: '条例に基づく処分' | '要綱に基づく贈与契約') =>
    reviewFacts({ legalNature, ruleInstruction: '要確認' }, made)
  expect(of('条例に基づく処分')).toContain('令和8年11月7日まで')
  expect(of('条例に基づく処分')).toContain('審理員')
  expect(of('要綱に基づく贈与契約')).toBe('')
  expect(theAnswerNamesNoMember('加藤　仁委員の…', ['加藤 仁'])).not.toBe(true)
})
