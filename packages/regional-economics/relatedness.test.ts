import fc from 'fast-check'
import { expect, test } from 'vitest'
import {
  BinaryTable,
  binaryTable,
  cooccurrence,
  proximity,
  RELATEDNESS_METHODS,
  relatedness,
  relatednessDensity,
  relatednessDensityTable,
  ubiquity,
} from './index.ts'

const cell = fc.integer({ min: 0, max: 1 })
const binary = fc
  .tuple(fc.integer({ min: 1, max: 70 }), fc.integer({ min: 1, max: 30 }))
  .chain(([regions, industries]) =>
    fc.array(fc.array(cell, { minLength: industries, maxLength: industries }), {
      minLength: regions,
      maxLength: regions,
    }),
  )
const few = { numRuns: 30 }

test('businesses by hand: 4 of 8 and of 5 together are near by half', () => {
  const rows = [
    ...Array.from({ length: 4 }, () => [1, 1]),
    ...Array.from({ length: 4 }, () => [1, 0]),
    [0, 1],
  ]
  expect(proximity(rows)).toEqual([
    [0, 0.5],
    [0.5, 0],
  ])
})

test('co-occurrences counted by bits are those counted one by one', () => {
  fc.assert(
    fc.property(binary, (rows) => {
      for (const [i, row] of cooccurrence(rows).entries()) {
        for (const [j, both] of row.entries()) {
          expect(both).toBe(i === j ? 0 : rows.filter((one) => one[i] === 1 && one[j] === 1).length)
        }
      }
    }),
    few,
  )
})

test('proximity is symmetric, a probability, and null only for what nobody has', () => {
  fc.assert(
    fc.property(binary, (rows) => {
      const near = proximity(rows)
      const regions = ubiquity(rows)
      for (const [i, row] of near.entries()) {
        for (const [j, one] of row.entries()) {
          expect(one).toBe(near[j]?.[i])
          if (regions[i] === 0 || regions[j] === 0) expect(one).toBeNull()
          else expect(one).toBeLessThanOrEqual(1)
        }
      }
    }),
    few,
  )
})

test('density in groups of industries is the density summed one by one', () => {
  fc.assert(
    fc.property(binary, (rows) => {
      const near = proximity(rows)
      for (const [region, row] of relatednessDensity(rows, near).entries()) {
        for (const [j, density] of row.entries()) {
          let [own, all] = [0, 0]
          for (const [k, one] of near.entries()) {
            all += one[j] ?? 0
            own += (rows[region]?.[k] ?? 0) * (one[j] ?? 0)
          }
          if (all === 0) expect(density).toBeNull()
          else expect(density).toBeCloseTo(own / all, 12)
        }
      }
    }),
    few,
  )
})

test('the four measures are symmetric, never negative, and 0 on the diagonal', () => {
  fc.assert(
    fc.property(binary, fc.constantFrom(...RELATEDNESS_METHODS), (rows, method) => {
      const related = relatedness(cooccurrence(rows), method)
      for (const [i, row] of related.entries()) {
        expect(row[i]).toBe(0)
        for (const [j, one] of row.entries()) {
          expect(one).toBeGreaterThanOrEqual(0)
          expect(one).toBeCloseTo(related[j]?.[i] ?? Number.NaN, 12)
        }
      }
    }),
    few,
  )
})

test('what is neither 0 nor 1, or does not fit, is refused', () => {
  expect(() => cooccurrence([[1, 0.5]])).toThrow(RangeError)
  expect(() => proximity([[1], [1, 0]])).toThrow(RangeError)
  expect(() => new BinaryTable(Int8Array.of(1, -1), 1, 2)).toThrow(RangeError)
  expect(() => new BinaryTable(Uint8Array.of(1), 1, 2)).toThrow(RangeError)
  expect(() => relatednessDensity([[1, 0]], [[0]])).toThrow(RangeError)
  expect(() => relatednessDensityTable(binaryTable([[1]]), new Float64Array(2))).toThrow(RangeError)
  expect(() => relatedness([[0, 1]], 'cosine')).toThrow(RangeError)
  expect(() =>
    relatedness(
      [
        [0, -1],
        [1, 0],
      ],
      'cosine',
    ),
  ).toThrow(RangeError)
})
