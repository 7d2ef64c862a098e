import fc from 'fast-check'
import { expect, test } from 'vitest'
import { nearestNeighbourAtt } from './index.ts'

const unit = fc.record({
  score: fc.integer({ min: 0, max: 30 }).map((one) => one / 10),
  treated: fc.constantFrom(0, 1),
  y: fc.integer({ min: -50, max: 50 }),
})
const sample = fc.array(unit, { maxLength: 40 })
const options = fc.record({
  neighbours: fc.integer({ min: 1, max: 3 }),
  caliper: fc.constantFrom(0, 0.1, 0.3, 9),
})
const inputOf = (units: readonly { score: number; treated: number; y: number }[]) => ({
  score: units.map((one) => one.score),
  treated: units.map((one) => one.treated),
  y: units.map((one) => one.y),
})

/** Scores are tenths, so that distances can be told in whole numbers. */
const tenths = (a: number, b: number) => Math.round(Math.abs(a - b) * 10)

test('with replacement: as trying every control, all that are tied included', () => {
  fc.assert(
    fc.property(sample, options, (units, { neighbours, caliper }) => {
      const { matches } = nearestNeighbourAtt({
        ...inputOf(units),
        options: { neighbours, caliper },
      })
      units.forEach((one, at) => {
        if (one.treated === 0) return
        const near = units
          .map((other, index) => ({ index, other, far: tenths(other.score, one.score) }))
          .filter(({ other, far }) => other.treated === 0 && far <= caliper * 10 + 1e-9)
          .sort((a, b) => a.far - b.far || a.index - b.index)
        const last = near[Math.min(neighbours, near.length) - 1]?.far ?? -1
        const expected = near.filter(({ far }) => far <= last).map(({ index }) => index)
        expect(matches[at]).toEqual(expected)
      })
    }),
  )
})

test('without replacement: as trying every control left, and nobody serves twice', () => {
  fc.assert(
    fc.property(sample, options, (units, { neighbours, caliper }) => {
      const { matches } = nearestNeighbourAtt({
        ...inputOf(units),
        options: { neighbours, caliper, replacement: false },
      })
      const left = new Set(units.flatMap((one, at) => (one.treated === 0 ? [at] : [])))
      const order = units
        .flatMap((one, at) => (one.treated === 1 ? [{ at, score: one.score }] : []))
        .sort((a, b) => b.score - a.score || a.at - b.at)
      for (const { at, score } of order) {
        const chosen = [...left]
          .map((index) => ({ index, far: tenths(units[index]?.score ?? 0, score) }))
          .filter(({ far }) => far <= caliper * 10 + 1e-9)
          .sort((a, b) => a.far - b.far || a.index - b.index)
          .slice(0, neighbours)
          .map(({ index }) => index)
        for (const index of chosen) left.delete(index)
        expect(matches[at]).toEqual(chosen)
      }
    }),
  )
})

test('pairs matched without replacement: the standard error is that of the differences', () => {
  const answer = nearestNeighbourAtt({
    score: [1, 2, 3, 1, 2, 3],
    treated: [1, 1, 1, 0, 0, 0],
    y: [5, 7, 9, 4, 5, 6],
    options: { replacement: false },
  })
  expect(answer.att).toBe(2)
  // Differences 1, 2, 3: squares about their mean sum to 2; the root of 2 / 3².
  expect(answer.se).toBeCloseTo(Math.sqrt(2) / 3, 12)
  expect(answer.verdict).toBe('cannot tell')
  expect(answer.reason).toContain('fewer than 15')
})

test('a control that serves two of the treated makes the estimate less sure', () => {
  // Differences 1 and 1; the control at 1 serves both: (2² − 2) × (4 − 6)² / 2 over 2².
  const answer = nearestNeighbourAtt({
    score: [1, 1, 1, 2],
    treated: [1, 1, 0, 0],
    y: [5, 5, 4, 6],
  })
  expect(answer.se).toBeCloseTo(1, 12)
})

test('twenty close pairs carry a verdict; one-sided scores do not', () => {
  const both = Array.from({ length: 40 }, (_, at) => ({
    score: Math.floor(at / 2),
    treated: at % 2,
    y: at % 2 === 1 ? 5 + (at % 3) : at % 5,
  }))
  expect(nearestNeighbourAtt(inputOf(both)).verdict).toBe('effect')
  const apart = both.map((one) => ({ ...one, score: one.score + 100 * one.treated }))
  const told = nearestNeighbourAtt(inputOf(apart))
  expect(told.verdict).toBe('cannot tell')
  expect(told.reason).toContain('still differ')
})

test('a unit whose outcome is not known takes no part, and is listed', () => {
  const answer = nearestNeighbourAtt({ score: [1, 1, 2], treated: [1, 0, 0], y: [5, null, 3] })
  expect(answer).toMatchObject({ att: 2, unknown: [1], matches: { 0: [2] } })
})

test('what is not a sample is refused', () => {
  const one = { score: [1], treated: [1], y: [1] }
  expect(() => nearestNeighbourAtt({ ...one, y: [] })).toThrow(RangeError)
  expect(() => nearestNeighbourAtt({ ...one, treated: [3] })).toThrow(RangeError)
  expect(() => nearestNeighbourAtt({ ...one, options: { neighbours: 0 } })).toThrow(RangeError)
  expect(() => nearestNeighbourAtt({ ...one, options: { caliper: -1 } })).toThrow(RangeError)
  expect(() => nearestNeighbourAtt({ ...one, sesoi: 0 })).toThrow(RangeError)
})
