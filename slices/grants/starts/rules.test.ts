import { expect, test } from 'vitest'
import { localDateOf } from '#packages/japan'
import { allowedFrom, notOrderedBefore } from './rules.ts'

const days = {
  awardedOn: localDateOf('2026-06-26'),
  callOpenedOn: localDateOf('2026-04-13'),
  earlyFromOn: null,
}

test('an order counts from the award, or from the opening of the call where the outline says so', () => {
  const after = allowedFrom({ ...days, startRule: '交付決定後' })
  expect([after, allowedFrom({ ...days, startRule: '公募開始日以後' })]).toEqual([
    '2026-06-26',
    '2026-04-13',
  ])
  const approved = { ...days, earlyFromOn: localDateOf('2026-06-01') }
  expect(allowedFrom({ ...approved, startRule: '事前着手届' })).toBe('2026-06-01')
  expect(notOrderedBefore(localDateOf('2026-07-01'), after)).toBe(true)
  expect(notOrderedBefore(localDateOf('2026-06-25'), after)).toMatchObject({
    sentence:
      '発注日（令8.6.25）が交付決定日より前です。事前着手の承認がない経費は対象になりません。',
  })
})
