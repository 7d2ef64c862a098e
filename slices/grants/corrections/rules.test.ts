import { expect, test } from 'vitest'
import { localDateOf as day } from '#packages/japan'
import {
  earliestDue,
  everyDefectIsAnswered,
  onlyNamedFieldsChange,
  reasonAndRuleAreNamed,
  somethingIsDefective,
  thereIsTimeToCorrect,
  theTimeIsOver,
} from './rules.ts'

test('five working days: holidays and the city’s own closed days do not count', () => {
  const asked = day('2026-11-20')
  expect(earliestDue(asked, 5)).toBe('2026-11-30')
  expect(earliestDue(asked, 5, { closedOn: [day('2026-11-24')] })).toBe('2026-12-01')
  expect(thereIsTimeToCorrect(day('2026-11-30'), asked, 5)).toBe(true)
  expect(thereIsTimeToCorrect(day('2026-11-27'), asked, 5)).toMatchObject({ field: 'dueOn' })
  expect(somethingIsDefective([])).toMatchObject({ field: 'defects' })
})

test('scenario 8: the letter names the budget sheet only; the plan text is refused', () => {
  const named = ['costs']
  expect(onlyNamedFieldsChange([{ target: 'costs', label: '費用' }], named)).toBe(true)
  expect(onlyNamedFieldsChange([{ target: 'planText', label: '事業の計画' }], named)).toMatchObject(
    {
      field: 'planText',
      sentence: expect.stringContaining('「事業の計画」は補正の対象ではない'),
    },
  )
})

test('what was not changed needs a word; a rejection needs the day over, a reason and a rule', () => {
  const defects = [{ target: 'costs', sentence: '2者目の見積がありません。' }]
  expect(everyDefectIsAnswered(defects, ['costs'], '')).toBe(true)
  expect(everyDefectIsAnswered(defects, [], '')).toMatchObject({ field: 'note' })
  expect(everyDefectIsAnswered(defects, [], 'この機械は一社だけが作っています。')).toBe(true)
  expect(theTimeIsOver(day('2026-06-12'), day('2026-06-12'))).not.toBe(true)
  expect(theTimeIsOver(day('2026-06-12'), day('2026-06-13'))).toBe(true)
  expect(reasonAndRuleAreNamed('期限までに見積書の提出がないため。', '')).toMatchObject({
    field: 'rule',
  })
})
