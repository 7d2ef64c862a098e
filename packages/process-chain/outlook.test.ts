import fc from 'fast-check'
import { expect, test } from 'vitest'
import {
  type AblePerson,
  exitBandsByAge,
  type OutlookInput,
  simulateOutlook,
  survival,
  type Workshop,
  workingLife,
} from './index.ts'

const owner = (age: number | null, ...nodes: string[]): AblePerson => ({
  age,
  stopsIn: null,
  part: 'owner',
  nodes: nodes.length > 0 ? nodes : ['cast'],
})
const none = { probability: 0, lagYears: 0, successorAge: null }
const shop = (people: readonly AblePerson[], more: Partial<Workshop> = {}): Workshop => ({
  people,
  passing: none,
  capacity: {},
  ...more,
})
const bowl = { name: 'bowl', needs: { cast: [], bowl: [['cast']] } }
const asked = (workshops: readonly Workshop[], more: Partial<OutlookInput> = {}) =>
  simulateOutlook({
    workshops,
    supplies: {},
    products: [bowl],
    demand: {},
    years: 40,
    exitBands: exitBandsByAge,
    stayProbability: 0.8,
    ageOfSuccessor: 35,
    sharedShock: null,
    runs: 5_000,
    seed: 20_260_401,
    ...more,
  })
const alone = [78, 72, 66].map((age, at) =>
  shop([owner(age)], { capacity: { cast: [40, 100, 60][at] ?? 0 } }),
)

test('78, 72 and 66 without successors: gone in 12 years, 6 to 19; short of 150 in year 4', () => {
  const { cast } = asked(alone, { demand: { cast: 150 } }).nodes
  expect([cast?.zero.p10, cast?.zero.median, cast?.zero.p90]).toEqual([6, 12, 19])
  expect(Math.abs((cast?.zero.probabilityBy[5] ?? 0) - 0.0602)).toBeLessThan(0.02)
  expect(Math.abs((cast?.zero.probabilityBy[10] ?? 0) - 0.3794)).toBeLessThan(0.02)
  for (const [year, tons] of [200, 184, 169.5, 154, 135.9].entries())
    expect(Math.abs((cast?.capacity?.expected[year] ?? 0) - tons)).toBeLessThan(3)
  expect(cast?.capacity?.shortage).toEqual({ byExpected: 4, byMedian: 5 })
  expect([cast?.remaining.p50[0], cast?.able, cast?.unknownAges]).toEqual([3, 3, 0])
})

test('without passing on it is the exact survival, for any ages', () => {
  fc.assert(
    fc.property(
      fc.array(fc.integer({ min: 20, max: 90 }), { minLength: 1, maxLength: 5 }),
      (ages) => {
        const drawn = asked(ages.map((age) => shop([owner(age)]))).nodes.cast?.zero.probabilityBy
        const exact = survival({ ages, annualExitProbability: exitBandsByAge, years: 40 })
        for (const { year, probabilityNobody: p } of exact.years)
          expect(Math.abs((drawn?.[year] ?? 0) - p)).toBeLessThan(
            0.01 + 4.5 * Math.sqrt((p * (1 - p)) / 5_000),
          )
      },
    ),
    { numRuns: 12 },
  )
})

test('a stated year halves the chance before it, makes it 70 % in it, and is forgotten after', () => {
  expect(workingLife(66, 2, exitBandsByAge, 4)).toEqual([0.02, 0.02, 0.7, 0.04])
  expect(workingLife(66, -1, exitBandsByAge, 2)).toEqual([0.04, 0.04])
})

test('what passes on for certain outlives its owner; with a lag it is gone for as long', () => {
  const certain = { probability: 1, lagYears: 0, successorAge: null }
  const without = asked([shop([owner(84)])]).nodes.cast
  const passed = asked([shop([owner(84)], { passing: certain })]).nodes.cast
  expect(without?.zero.median).toBeLessThan(4)
  expect(passed?.zero.median ?? 99).toBeGreaterThan(25)
  expect(passed?.remaining.p50.slice(0, 20)).toEqual(Array.from({ length: 20 }, () => 1))
  const late = { ...certain, lagYears: 6 }
  const gap = asked([shop([owner(84)], { passing: late })]).nodes.cast
  expect(gap?.zero.median).toBe(without?.zero.median)
})

test('employees stop with the business, and stay in four of five when it passes on', () => {
  const hand: AblePerson = { age: 30, stopsIn: null, part: 'employee', nodes: ['cast'] }
  const closing = asked([shop([owner(84, 'sell'), hand])]).nodes.cast
  const passing = { probability: 1, lagYears: 0, successorAge: 40 }
  const going = asked([shop([owner(84, 'sell'), hand], { passing })]).nodes.cast
  expect(closing?.zero.probabilityBy[15]).toBeGreaterThan(0.95)
  const left = going?.zero.probabilityBy[15] ?? 0
  expect(left).toBeGreaterThan(0.15)
  expect(left).toBeLessThan(0.4)
})

test('one who is to follow and is able already is not counted twice', () => {
  const next: AblePerson = { age: 45, stopsIn: null, part: 'successor', nodes: ['cast'] }
  const passing = { probability: 1, lagYears: 0, successorAge: 45 }
  const answer = asked([shop([owner(75), next], { passing })]).nodes.cast
  expect([answer?.able, answer?.remaining.p90[0], answer?.remaining.p90[30]]).toEqual([2, 2, 1])
})

test('one who is still to come is able from that year on', () => {
  const coming: AblePerson = { ...owner(40), startsIn: 5 }
  const answer = asked([shop([owner(60)]), shop([coming])]).nodes.cast
  expect([answer?.able, answer?.remaining.p90[0], answer?.remaining.p90[5]]).toEqual([1, 1, 2])
  expect(answer?.zero.median ?? 0).toBeGreaterThan(25)
})

test('an unknown age is drawn from the same process, counted, and refused where none is known', () => {
  const answer = asked([shop([owner(70)]), shop([owner(null)]), shop([owner(30, 'sell')])])
  expect(answer.nodes.cast?.unknownAges).toBe(1)
  const alike = asked([shop([owner(70)]), shop([owner(70)])]).nodes.cast?.zero.median
  expect(answer.nodes.cast?.zero.median).toBe(alike)
  expect(() => asked([shop([owner(null)])])).toThrow(RangeError)
})

test('a product lives while one of two castings does, and ends with the second', () => {
  const needs = { green: [], burnt: [], bowl: [['green', 'burnt']] }
  const answer = asked([shop([owner(84, 'green')]), shop([owner(60, 'burnt')])], {
    products: [{ name: 'bowl', needs }],
  })
  const [green, burnt] = [
    answer.nodes.green?.zero.median ?? 0,
    answer.nodes.burnt?.zero.median ?? 0,
  ]
  expect(green).toBeLessThan(burnt)
  expect(answer.products.bowl?.end.median ?? 0).toBeGreaterThanOrEqual(burnt)
  expect(answer.products.bowl?.binding.burnt ?? 0).toBeGreaterThan(0.9)
})

test('a tool whose end is announced ends what needs it in that year, and nothing else', () => {
  const fine = { name: 'fine', needs: { cast: [], brush: [], fine: [['cast'], ['brush']] } }
  const answer = asked([shop([owner(30)])], {
    products: [bowl, fine],
    supplies: { brush: { endsIn: 3 } },
  })
  expect(answer.products.fine?.end.median).toBe(3)
  expect(answer.products.bowl?.end.median ?? 99).toBeGreaterThan(20)
  expect(answer.supplies.brush?.p10).toBe(3)
})

test('a shared shock widens nothing away: sooner on the whole, and the shares still add up', () => {
  const calm = asked(alone)
  const shaken = asked(alone, { sharedShock: { probability: 0.3, factor: 2 } })
  const by10 = (one: typeof calm) => one.nodes.cast?.zero.probabilityBy[10] ?? 0
  expect(by10(shaken)).toBeGreaterThan(by10(calm))
  const { end, binding } = shaken.products.bowl ?? { end: null, binding: {} }
  const shares = Object.values(binding).reduce((sum, share) => sum + share, 0)
  expect(shares + (end?.probabilityLater ?? 0)).toBeCloseTo(1, 10)
})

test('the same seed draws the same; what is no probability, age or year is refused', () => {
  expect(asked(alone)).toEqual(asked(alone))
  expect(asked(alone, { seed: 2 })).not.toEqual(asked(alone))
  expect(() => asked(alone, { stayProbability: 2 })).toThrow(RangeError)
  expect(() => asked([shop([owner(-1)])])).toThrow(RangeError)
  expect(() => asked(alone, { sharedShock: { probability: 0.1, factor: 0.5 } })).toThrow(RangeError)
})
