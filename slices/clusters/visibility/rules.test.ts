import fc from 'fast-check'
import { expect, test } from 'vitest'
import { agesAreShown, bandOf, toldInPublic, toldInTheHall } from './rules.ts'

const spread = (median: number | null) => ({
  p10: median,
  median,
  p90: median,
  probabilityLater: median === null ? 1 : 0,
  probabilityBy: Array.from({ length: 41 }, (_, year) =>
    median !== null && year >= median ? 1 : 0,
  ),
})

test('the bands end at five and at ten years; what is beyond the horizon is later', () => {
  expect([5, 6, 10, 11, null].map((median) => bandOf({ median }))).toEqual([
    '5年以内',
    '10年以内',
    '10年以内',
    'それより先',
    'それより先',
  ])
})

test('13: with one or two holders the hall sees a band, and the public no year of any process', () => {
  expect(toldInTheHall(spread(4), 2, false)).toEqual({ as: 'band', band: '5年以内' })
  expect(toldInTheHall(spread(4), 2, true).as).toBe('years')
  expect(toldInTheHall(spread(4), 3, false).as).toBe('years')
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 40 }), fc.nat(50), (median, holders) => {
      const told = toldInPublic(spread(median), holders)
      expect(told.as).toBe(holders >= 5 ? 'band' : 'few')
      expect(JSON.stringify(told)).not.toMatch(/\d{2,}年(?!以内)|median/)
    }),
  )
})

test('ages of fewer than five people are of the section', () => {
  expect([agesAreShown(4, false), agesAreShown(5, false), agesAreShown(1, true)]).toEqual([
    false,
    true,
    true,
  ])
})
