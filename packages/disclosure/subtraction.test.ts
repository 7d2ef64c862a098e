import fc from 'fast-check'
import { expect, test } from 'vitest'
import {
  attackerBounds,
  type Cell,
  countBounds,
  differsByFew,
  isDominated,
  isWithinPercent,
  subtractionLeaks,
} from './index.ts'

test('the mean of all five and the scores of the four adopted give the fifth', () => {
  const adopted = ['a', 'b', 'c', 'd']
  const leaks = subtractionLeaks([[...adopted, 'e'], ...adopted.map((one) => [one])], 3)
  expect(leaks.some(({ members }) => members.join() === 'e')).toBe(true)
  // Six applied and three were not adopted: three are no longer a few.
  const six = ['a', 'b', 'c', 'x', 'y', 'z']
  expect(subtractionLeaks([six, six.slice(0, 3)], 3)).toEqual([])
})

test('three figures may give away what no two do', () => {
  const few = ['p']
  const left = ['a', 'b', 'c', 'd', 'e', 'f']
  const right = ['g', 'h', 'i', 'j', 'k', 'l']
  const groups = [[...left, ...few, ...right], left, right]
  expect(differsByFew(groups[0] ?? [], left, 5)).toBe(false)
  expect(subtractionLeaks(groups, 5)).toEqual([{ members: ['p'], groups: null }])
})

test('two lists that differ by a few leak, in either direction, and equal ones do not', () => {
  const ids = fc.uniqueArray(fc.integer({ min: 0, max: 30 }).map(String), { maxLength: 25 })
  fc.assert(
    fc.property(ids, ids, fc.integer({ min: 1, max: 6 }), (a, b, k) => {
      const apart = [...a.filter((one) => !b.includes(one)), ...b.filter((one) => !a.includes(one))]
      expect(differsByFew(a, b, k)).toBe(apart.length > 0 && apart.length < k)
      expect(differsByFew(b, a, k)).toBe(differsByFew(a, b, k))
    }),
  )
})

const table = fc.array(fc.array(fc.integer({ min: 0, max: 5 }), { minLength: 3, maxLength: 3 }), {
  minLength: 2,
  maxLength: 3,
})

test('on a table of two ways the general bounds equal those of the flow', () => {
  const asked = table.chain((rows) => {
    const cells = rows.flatMap((row, r) => row.map((_, c): Cell => [r, c]))
    return fc.tuple(fc.constant(rows), fc.subarray(cells, { minLength: 1 }))
  })
  fc.assert(
    fc.property(asked, ([rows, hidden]) => {
      const at = ([r, c]: Cell) => r * 3 + c
      const isHidden = new Set(hidden.map(at))
      const sums = [
        ...rows.map((row, r) => row.map((_, c) => at([r, c]))),
        ...[0, 1, 2].map((c) => rows.map((_, r) => at([r, c]))),
        ...rows.flatMap((row, r) =>
          row.flatMap((_, c) => (isHidden.has(at([r, c])) ? [] : [[at([r, c])]])),
        ),
      ]
      for (const { cell, low, high } of attackerBounds({ table: rows, hidden })) {
        expect(countBounds({ counts: rows.flat(), sums, target: [at(cell)] })).toEqual({
          low,
          high,
          isExact: true,
        })
      }
    }),
    { numRuns: 60 },
  )
})

test('a table of three ways whose bounds by fractions are wider than by whole numbers stays exact', () => {
  // 2 × 2 × 2 with all three faces known: one number decides all, and it moves by whole steps.
  const counts = [1, 0, 0, 1, 0, 1, 1, 0]
  const index = (a: number, b: number, c: number) => a * 4 + b * 2 + c
  const faces = [0, 1].flatMap((x) =>
    [0, 1].flatMap((y) => [
      [index(x, y, 0), index(x, y, 1)],
      [index(x, 0, y), index(x, 1, y)],
      [index(0, x, y), index(1, x, y)],
    ]),
  )
  expect(countBounds({ counts, sums: faces, target: [0] })).toEqual({
    low: 0,
    high: 1,
    isExact: true,
  })
})

test('bounds of what no sum limits have no top, and a spent effort is told', () => {
  expect(countBounds({ counts: [2, 3], sums: [[0]], target: [1] }).high).toBeNull()
  const spent = countBounds({ counts: [2, 3, 4], sums: [[0, 1, 2]], target: [0], effort: 0 })
  expect(spent.isExact).toBe(false)
  expect(() => countBounds({ counts: [1], sums: [[1]], target: [0] })).toThrow(RangeError)
})

test('dominance: 80 of 100 is too much, 79 is not; losses weigh like profits', () => {
  expect(isDominated([80, 20])).toBe(true)
  expect(isDominated([79, 21])).toBe(false)
  expect(isDominated([-85, 10, 5])).toBe(true)
  expect(isDominated([40, 35, 25], { largest: 2, share: 0.75 })).toBe(true)
  expect(isDominated([])).toBe(false)
  expect(isDominated([0, 0])).toBe(false)
  expect(() => isDominated([1], { largest: 0, share: 0.8 })).toThrow(RangeError)
  expect(() => isDominated([Number.NaN])).toThrow(RangeError)
})

test('p per cent: the second knows the first when all others are small beside him', () => {
  expect(isWithinPercent([60, 35, 5], 10)).toBe(true)
  expect(isWithinPercent([60, 34, 6], 10)).toBe(false)
  expect(isWithinPercent([7], 10)).toBe(true)
  expect(isWithinPercent([], 10)).toBe(false)
})
