import { expect, test } from 'vitest'
import { planPanel } from './index.ts'

const seed = 11

test.each([
  [3, 0.25, 0.76, 0.23],
  [5, 0.45, 0.86, 0.46],
  [9, 0.6, 0.92, 0.66],
])('six applications, three places, %d members, ICC %d', (members, icc, best, same) => {
  const forecast = planPanel({ applications: 6, places: 3, members, icc, seed })
  expect(Math.abs(forecast.bestSelected - best)).toBeLessThan(0.02)
  expect(Math.abs(forecast.sameSelection - same)).toBeLessThan(0.025)
})

test('twenty applications, five places, four members: exactly the same set is rare', () => {
  const plan = { applications: 20, places: 5, members: 4, icc: 0.45, seed }
  const forecast = planPanel(plan)
  expect(Math.abs(forecast.bestSelected - 0.77)).toBeLessThan(0.02)
  expect(Math.abs(forecast.sameSelection - 0.07)).toBeLessThan(0.015)
  expect(planPanel(plan)).toEqual(forecast)
})

test('severity costs more where not all score all', () => {
  const plan = { applications: 20, places: 5, members: 6, icc: 0.45, seed }
  const partial = planPanel({ ...plan, scoresPerApplication: 3 })
  expect(partial.bestSelected).toBeLessThan(planPanel({ ...plan, members: 3 }).bestSelected)
})

test('scores that hold quality alone select the best', () => {
  const forecast = planPanel({ applications: 9, places: 2, members: 3, icc: 1, seed, rounds: 50 })
  expect(forecast).toMatchObject({ bestSelected: 1, sameSelection: 1 })
})

test('what is no panel is refused', () => {
  const plan = { applications: 6, places: 3, members: 4, icc: 0.5, seed }
  for (const wrong of [
    { places: 0 },
    { places: 6 },
    { members: 0 },
    { scoresPerApplication: 5 },
    { icc: 1.2 },
    { seed: 0.5 },
    { rounds: 0 },
    { applications: 1 },
  ]) {
    expect(() => planPanel({ ...plan, ...wrong })).toThrow(RangeError)
  }
})
