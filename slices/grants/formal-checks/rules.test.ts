import { expect, test } from 'vitest'
import {
  type Answered,
  checklist,
  nothingIsAgainstIt,
  theChecklistIsAnswered,
  theInquiriesAreAnswered,
  wholeSince,
} from './rules.ts'

const all: Answered = {
  answers: Object.fromEntries(checklist.map(({ code }) => [code, '適' as const])),
  isTaxClear: true,
  isGangClear: true,
}

test('a case is fit when every point and both inquiries are answered and none speaks against it', () => {
  expect(theChecklistIsAnswered(all)).toBe(true)
  expect(
    theChecklistIsAnswered({ ...all, answers: { ...all.answers, costs: null } }),
  ).toMatchObject({ field: 'answers.costs' })
  expect(theInquiriesAreAnswered({ ...all, isTaxClear: null })).toMatchObject({
    field: 'isTaxClear',
  })
  expect(nothingIsAgainstIt(all)).toBe(true)
  expect(nothingIsAgainstIt({ ...all, answers: { ...all.answers, papers: '否' } })).toMatchObject({
    field: 'answers.papers',
  })
  expect(nothingIsAgainstIt({ ...all, isGangClear: false })).not.toBe(true)
})

test('an application is whole since its arrival, or since the last correction', () => {
  expect(wholeSince('2026-05-15T07:58:41Z', [])).toBe('2026-05-15T07:58:41Z')
  expect(wholeSince('2026-05-15T07:58:41Z', ['2026-05-22T01:00:00Z'])).toBe('2026-05-22T01:00:00Z')
})
