import fc from 'fast-check'
import { expect, test } from 'vitest'
import { rdLocalLinear } from './index.ts'

const point = fc.record({
  x: fc.integer({ min: -20, max: 20 }),
  y: fc.integer({ min: -100, max: 100 }),
})
const kernel = fc.constantFrom('triangular' as const, 'uniform' as const)

const inputOf = (points: readonly { x: number; y: number }[]) => ({
  x: points.map((one) => one.x),
  y: points.map((one) => one.y),
  cutoff: 0,
})

test('two lines without noise: the jump between them, whatever the kernel', () => {
  fc.assert(
    fc.property(
      fc.tuple(fc.integer({ min: -9, max: 9 }), fc.integer({ min: -9, max: 9 })),
      kernel,
      ([jump, slope], shape) => {
        const x = Array.from({ length: 40 }, (_, at) => at - 20)
        const y = x.map((one) => (one >= 0 ? 3 + jump + slope * one : 3 - one))
        const answer = rdLocalLinear({ x, y, cutoff: 0, bandwidth: 12, kernel: shape })
        expect(answer.estimate).toBeCloseTo(jump, 9)
        expect(answer.seHC1).toBeCloseTo(0, 9)
      },
    ),
  )
})

test('a shift of one side shifts the jump by as much, and leaves its error alone', () => {
  fc.assert(
    fc.property(fc.array(point, { maxLength: 60 }), kernel, (points, shape) => {
      const one = { ...inputOf(points), bandwidth: 15, kernel: shape }
      const before = rdLocalLinear(one)
      const after = rdLocalLinear({
        ...one,
        y: one.y.map((y, at) => y + ((one.x[at] ?? 0) >= 0 ? 7 : 0)),
      })
      if (before.estimate === null) expect(after.estimate).toBeNull()
      else expect((after.estimate ?? Number.NaN) - before.estimate).toBeCloseTo(7, 8)
      if (before.seHC1 !== null) expect(after.seHC1).toBeCloseTo(before.seHC1, 8)
    }),
  )
})

test('points beyond the bandwidth say nothing', () => {
  fc.assert(
    fc.property(fc.array(point, { maxLength: 40 }), (points) => {
      const far = { x: [-30, 30, -10, 10], y: [999, -999, 999, -999] }
      const one = { ...inputOf(points), bandwidth: 10, kernel: 'triangular' as const }
      const more = { ...one, x: [...one.x, ...far.x], y: [...one.y, ...far.y] }
      expect(rdLocalLinear(more)).toEqual(rdLocalLinear(one))
    }),
  )
})

const noisy = Array.from({ length: 60 }, (_, at) => ({
  x: at - 30,
  y: (at >= 30 ? 20 : 0) + ((at * 7) % 5),
}))

test('the verdict: an effect, too few points, or answers missing on one side', () => {
  const one = { ...inputOf(noisy), bandwidth: 31, kernel: 'triangular' as const }
  expect(rdLocalLinear(one).verdict).toBe('effect')
  expect(rdLocalLinear({ ...one, bandwidth: 10 }).reason).toContain('fewer than 15 points')
  const silent = one.y.map((y, at) => (at % 3 === 0 && at < 30 ? null : y))
  const told = rdLocalLinear({ ...one, y: silent })
  expect(told).toMatchObject({ verdict: 'cannot tell', unknown: { left: 10, right: 0 } })
  const flat = noisy.map(({ x, y }) => ({ x, y: y % 5 }))
  const small = rdLocalLinear({ ...one, ...inputOf(flat), sesoi: 10 })
  expect(small.verdict).toBe('no detectable effect')
  expect(rdLocalLinear({ ...one, ...inputOf(flat), sesoi: 0.1 }).verdict).toBe('cannot tell')
})

test('what is not a sample is refused', () => {
  const one = { x: [1], y: [1], cutoff: 0, bandwidth: 5, kernel: 'uniform' as const }
  expect(() => rdLocalLinear({ ...one, bandwidth: 0 })).toThrow(RangeError)
  expect(() => rdLocalLinear({ ...one, y: [] })).toThrow(RangeError)
  expect(() => rdLocalLinear({ ...one, x: [Number.NaN] })).toThrow(RangeError)
  expect(() => rdLocalLinear({ ...one, cutoff: Number.NaN })).toThrow(RangeError)
})
