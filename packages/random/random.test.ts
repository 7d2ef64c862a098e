import fc from 'fast-check'
import { expect, test } from 'vitest'
import { insistOnDraws, SeededDraws, Sfc32 } from './index.ts'

test('the same seed gives the same words, in blocks or one by one, and another seed others', () => {
  fc.assert(
    fc.property(fc.maxSafeNat(), (seed) => {
      const block = new Uint32Array(5_000)
      new Sfc32(seed).fill(block)
      const single = new Sfc32(seed)
      expect(Array.from(block, () => single.next())).toEqual([...block])
      expect(new Sfc32(seed === 0 ? 1 : seed - 1).next()).not.toBe(block[0])
    }),
    { numRuns: 5 },
  )
})

test('uniform and normal draws have the mean and the spread that they should', () => {
  const draws = new SeededDraws(11)
  const count = 100_000
  const mean = (of: () => number) =>
    Array.from({ length: count }, of).reduce((a, b) => a + b, 0) / count
  expect(mean(() => draws.uniform())).toBeCloseTo(0.5, 2)
  expect(Math.abs(mean(() => draws.normal()))).toBeLessThan(4 / Math.sqrt(count))
  expect(mean(() => draws.normal() ** 2)).toBeCloseTo(1, 1)
})

test('a shuffle keeps every value, and a whole number stays below its bound', () => {
  const draws = new SeededDraws(3)
  const values = Float64Array.from({ length: 50 }, (_, n) => n)
  draws.shuffle(values)
  expect([...values].sort((a, b) => a - b)).toEqual(Array.from({ length: 50 }, (_, n) => n))
  for (let n = 0; n < 1_000; n += 1) expect(draws.below(7)).toBeLessThan(7)
})

test.each([-1, 0.5, Number.NaN, 2 ** 53])('%d is no seed and no number of draws', (wrong) => {
  expect(() => new Sfc32(wrong)).toThrow(RangeError)
  expect(() => insistOnDraws(wrong)).toThrow(RangeError)
})
