import { expect, test } from 'vitest'
import { leadersOf, minutesOf, type Passed, ringFigures } from './rules.ts'

const pass = (
  fromBusiness: string,
  toBusiness: string | null,
  more: Partial<Passed> = {},
): Passed => ({
  fromBusiness,
  toBusiness,
  outsideName: toBusiness === null ? '磨き屋' : '',
  timesAYear: null,
  minutes: null,
  metres: null,
  ...more,
})

test('who passes to three or more holds the ring together; two passes to one partner are one', () => {
  const passes = [pass('a', 'b'), pass('a', 'b'), pass('a', 'c'), pass('b', 'a'), pass('a', null)]
  expect([...leadersOf(passes)]).toEqual([['a', 3]])
  const outside = [pass('a', 'b'), pass('a', null), pass('a', null)]
  expect([...leadersOf(outside)]).toEqual([])
  expect(leadersOf([...outside, pass('a', null, { outsideName: '箱屋' })]).get('a')).toBe(3)
})

test('minutes as typed, else by the distance at 12 km an hour, else not known', () => {
  expect(minutesOf({ minutes: 8, metres: 9_000 })).toBe(8)
  expect(minutesOf({ minutes: null, metres: 3_000 })).toBe(15)
  expect(minutesOf({ minutes: null, metres: 3_001 })).toBe(16)
  expect(minutesOf({ minutes: null, metres: null })).toBeNull()
})

test('shares by count and by times; near, far and not known apart; nothing of nothing', () => {
  const figures = ringFigures([
    pass('a', 'b', { timesAYear: 30, minutes: 5 }),
    pass('c', 'b', { minutes: 40 }),
    pass('a', 'c', { metres: 5_000 }),
    pass('b', 'd'),
    pass('a', null, { timesAYear: 10 }),
  ])
  expect(figures).toEqual({
    businesses: 4,
    passes: 5,
    leaders: 1,
    insideShare: 0.8,
    insideShareOfTimes: 0.75,
    timesKnown: 2,
    near: 1,
    far: 1,
    unknown: 1,
  })
  expect(ringFigures([])).toMatchObject({ insideShare: null, insideShareOfTimes: null, near: 0 })
})
