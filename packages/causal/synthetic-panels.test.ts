import fc from 'fast-check'
import { expect, test } from 'vitest'
import { syntheticControl, syntheticDid } from './index.ts'

const number = fc.integer({ min: -500, max: 500 }).map((tenths) => tenths / 10)
const panel = fc
  .record({
    controls: fc.integer({ min: 2, max: 9 }),
    treated: fc.integer({ min: 1, max: 3 }),
    prePeriods: fc.integer({ min: 2, max: 8 }),
    postPeriods: fc.integer({ min: 1, max: 3 }),
  })
  .chain(({ controls, treated, prePeriods, postPeriods }) =>
    fc.record({
      controls: fc.constant(controls),
      prePeriods: fc.constant(prePeriods),
      y: fc.array(
        fc.array(number, {
          minLength: prePeriods + postPeriods,
          maxLength: prePeriods + postPeriods,
        }),
        { minLength: controls + treated, maxLength: controls + treated },
      ),
    }),
  )
type Input = { readonly y: readonly number[][]; controls: number; prePeriods: number }

const shifted = (input: Input, by: number) => ({
  ...input,
  y: input.y.map((row, unit) =>
    row.map((one, period) =>
      unit >= input.controls && period >= input.prePeriods ? one + by : one,
    ),
  ),
})

test('what is added to the treated afterwards is added to the estimate', () => {
  fc.assert(
    fc.property(panel, (input) => {
      const did = syntheticDid({ ...input, placebos: 0 }).estimate ?? Number.NaN
      const more = syntheticDid({ ...shifted(input, 10), placebos: 0 }).estimate ?? Number.NaN
      expect(more - did).toBeCloseTo(10, 8)
      const control = syntheticControl(input).effect ?? Number.NaN
      expect((syntheticControl(shifted(input, 10)).effect ?? Number.NaN) - control).toBeCloseTo(
        10,
        8,
      )
    }),
  )
})

test('a level of its own for every unit changes no synthetic DiD', () => {
  fc.assert(
    fc.property(panel, (input) => {
      const moved = {
        ...input,
        y: input.y.map((row, unit) => row.map((one) => one + 3 * unit)),
      }
      const one = syntheticDid({ ...input, placebos: 0 })
      const two = syntheticDid({ ...moved, placebos: 0 })
      expect(two.estimate).toBeCloseTo(one.estimate ?? Number.NaN, 4)
      expect(two.did).toBeCloseTo(one.did ?? Number.NaN, 8)
    }),
  )
})

/** Ten controls about a common course, and one treated unit that gains 5. */
function place(gain: number) {
  const course = [10, 12, 11, 13, 14, 13, 15, 16, 15, 17]
  const unit = (own: number) => course.map((one, at) => one + own + ((own * 7 + at * at) % 3) / 10)
  const y = Array.from({ length: 24 }, (_, at) => unit(at % 10))
  const treated = unit(4.5).map((one, period) => (period >= 8 ? one + gain : one))
  return { y: [...y, treated], controls: 24, prePeriods: 8 }
}

test('a plain gain is found by both, with the spread of the placebos about it', () => {
  const did = syntheticDid(place(5))
  expect(did.estimate).toBeCloseTo(5, 0)
  expect(did.interval?.[0]).toBeGreaterThan(4)
  expect(did.verdict).toBe('effect')
  expect(did.placeboEstimates).toHaveLength(24)
  const control = syntheticControl(place(5))
  expect(control.placebo.p).toBe(1 / 25)
  expect(control.verdict).toBe('effect')
  expect(control.leaveOneOut?.[0]).toBeGreaterThan(4)
})

test('no gain: no detectable effect where a smallest one was declared', () => {
  expect(syntheticDid({ ...place(0), sesoi: 2 }).verdict).toBe('no detectable effect')
  expect(syntheticControl({ ...place(0), sesoi: 2 }).verdict).toBe('no detectable effect')
  expect(syntheticDid(place(0)).verdict).toBe('cannot tell')
})

test('twelve donors: p cannot be below 1/13, and the verdict says so', () => {
  const { y, prePeriods } = place(5)
  const few = [...y.slice(0, 12), ...y.slice(24)]
  const told = syntheticControl({ y: few, controls: 12, prePeriods })
  expect(told.placebo.p).toBe(1 / 13)
  expect(told).toMatchObject({
    verdict: 'cannot tell',
    reason: 'with 12 donors the placebo p cannot be below 0.077',
  })
})

test('drawn placebos: the same seed, the same spread', () => {
  const { y, controls, prePeriods } = place(5)
  const two = { y: [...y, ...y.slice(-1)], controls, prePeriods }
  const one = syntheticDid({ ...two, placebos: 50, seed: 3 })
  expect(one.placeboEstimates).toHaveLength(50)
  expect(syntheticDid({ ...two, placebos: 50, seed: 3 })).toEqual(one)
  expect(syntheticDid({ ...two, placebos: 50, seed: 4 }).placeboSe).not.toBe(one.placeboSe)
})

test('too little to compare with has no estimate, and says why', () => {
  const cannotTell = { estimate: null, interval: null, verdict: 'cannot tell' }
  const told = (y: (number | null)[][], controls: number, prePeriods: number) =>
    syntheticDid({ y, controls, prePeriods })
  expect(told([], 0, 0)).toMatchObject({ ...cannotTell, reason: 'no controls' })
  expect(told([[1, 2]], 1, 1)).toMatchObject({ ...cannotTell, reason: 'nobody is treated' })
  expect(
    told(
      [
        [1, 2],
        [3, null],
      ],
      1,
      1,
    ).reason,
  ).toBe('an outcome is not known')
  expect(
    told(
      [
        [1, 2],
        [3, 4],
      ],
      1,
      1,
    ),
  ).toMatchObject({ ...cannotTell, did: 0 })
  expect(syntheticControl({ y: [[1, 2]], controls: 0, prePeriods: 1 })).toMatchObject({
    effect: null,
    weights: [],
    reason: 'no donors',
  })
})

test('what is not a panel is refused', () => {
  expect(() => syntheticDid({ y: [[1], [1, 2]], controls: 1, prePeriods: 1 })).toThrow(RangeError)
  expect(() => syntheticDid({ y: [[1]], controls: 2, prePeriods: 1 })).toThrow(RangeError)
  expect(() => syntheticControl({ y: [[1]], controls: 1, prePeriods: 2 })).toThrow(RangeError)
  expect(() => syntheticDid({ y: [[1]], controls: 1, prePeriods: 1, placebos: -1 })).toThrow(
    RangeError,
  )
})
