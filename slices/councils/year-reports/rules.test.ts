import { expect, test } from 'vitest'
import { answersText, attendanceText, audienceText, meetingsText, type YearRow } from './rules.ts'

const row = (more: Partial<YearRow>): YearRow => ({
  ...{ bodyId: 'b', bodyName: '会議', basis: '条例', isSample: false, planned: 3, held: 2 },
  ...{ adjourned: 1, openHeld: 2, seats: 24, present: 18, audience: 5, audienceUnknown: 1 },
  ...{ opinions: 3, classes: [] },
  ...more,
})

test('what nobody counted is 不明 and never 0; without a meeting there is nothing to count', () => {
  expect(attendanceText(row({}))).toBe('延べ18／24人（75.0％）')
  expect(attendanceText(row({ held: 0 }))).toBe('－')
  expect([audienceText(row({})), audienceText(row({ audience: null }))]).toEqual([
    '5人（ほか1回は不明）',
    '不明',
  ])
  expect(meetingsText(row({}))).toBe('2回（流会1回）')
})

test('groups are counted by class, unanswered ones apart', () => {
  const classes = [
    { answerClass: '採用', count: 2 },
    { answerClass: null, count: 1 },
  ] as const
  expect(answersText(row({ classes }))).toBe('採用2・未回答1')
  expect(answersText(row({}))).toBe('－')
})
