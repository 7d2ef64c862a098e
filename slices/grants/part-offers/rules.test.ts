import { expect, test } from 'vitest'
import { localDateOf as day } from '#packages/japan'
import { answerDue, itMayBeAnswered, itsPartMayBeOffered } from './rules.ts'

test('five working days: Saturdays, Sundays and holidays do not count, nor what the city closes on', () => {
  expect(answerDue(day('2026-11-19'), 5)).toBe('2026-11-27')
  expect(answerDue(day('2026-12-25'), 5)).toBe('2027-01-07')
})

test('an answer: until the end of the last day, and once', () => {
  const offer = { answer: null, dueOn: day('2026-11-27') }
  expect(itMayBeAnswered(offer, day('2026-11-27'))).toBe(true)
  expect(itMayBeAnswered(offer, day('2026-11-28'))).toMatchObject({
    sentence: '返事の期限（令和8年11月27日）が過ぎたため、次の順の方に進みました。',
  })
  expect(itMayBeAnswered({ ...offer, answer: '承諾' }, day('2026-11-20'))).not.toBe(true)
  expect(itMayBeAnswered(null, day('2026-11-20'))).not.toBe(true)
  expect(itsPartMayBeOffered('予算を待つ', null)).not.toBe(true)
})
