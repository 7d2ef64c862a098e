import fc from 'fast-check'
import { expect, test } from 'vitest'
import { economicComplexity, reflections, standardise } from './index.ts'

const cell = fc.integer({ min: 0, max: 1 })
const binary = fc
  .tuple(fc.integer({ min: 1, max: 14 }), fc.integer({ min: 1, max: 14 }))
  .chain(([regions, industries]) =>
    fc.array(fc.array(cell, { minLength: industries, maxLength: industries }), {
      minLength: regions,
      maxLength: regions,
    }),
  )
const numbers = (cells: readonly (number | null)[]) =>
  cells.flatMap((one) => (one === null ? [] : [one]))
const sum = (values: readonly number[]) => values.reduce((all, one) => all + one, 0)

test('of nested regions the one with most is the most complex, and its rarest industry', () => {
  const { eci, pci, secondEigenvalue } = economicComplexity([
    [1, 1, 1],
    [1, 1, 0],
    [1, 0, 0],
  ])
  expect(eci.map((one) => one && Math.round(one * 1e9) / 1e9 + 0)).toEqual([1, 0, -1])
  expect(pci[2]).toBeCloseTo(1, 9)
  expect(secondEigenvalue).toBeCloseTo(0.25, 12)
})

test('the vector is an eigenvector of W, standardised, and goes with diversity', () => {
  fc.assert(
    fc.property(binary, (rows) => {
      const { eci, diversity, ubiquity, secondEigenvalue } = economicComplexity(rows)
      const known = numbers(eci)
      if (known.length === 0) return
      expect(known.length).toBe(diversity.filter((k) => k > 0).length)
      expect(sum(known)).toBeCloseTo(0, 6)
      expect(sum(known.map((one) => one * one))).toBeCloseTo(known.length - 1, 6)
      expect(sum(eci.map((one, region) => (one ?? 0) * (diversity[region] ?? 0)))).toBeGreaterThan(
        0,
      )
      // W e = λ e + constant: what is standardised has lost its offset, on which W acts as 1.
      const image = rows.map((row, region) => {
        const shares = row.map((own, industry) =>
          own === 0
            ? 0
            : sum(rows.map((other, at) => (other[industry] ?? 0) * (eci[at] ?? 0))) /
              (ubiquity[industry] ?? 1),
        )
        return sum(shares) / (diversity[region] || 1)
      })
      const offsets = image.flatMap((one, region) =>
        eci[region] === null ? [] : [one - (secondEigenvalue ?? 0) * (eci[region] ?? 0)],
      )
      for (const offset of offsets) expect(offset).toBeCloseTo(offsets[0] ?? Number.NaN, 5)
    }),
  )
})

test('more industries than regions or fewer: the table may be turned, up to the sign', () => {
  fc.assert(
    fc.property(binary, (rows) => {
      const turned = (rows[0] ?? []).map((_, at) => rows.map((row) => row[at] ?? 0))
      const [one, other] = [economicComplexity(rows), economicComplexity(turned)]
      if (one.secondEigenvalue === null || other.secondEigenvalue === null) return
      expect(one.secondEigenvalue).toBeCloseTo(other.secondEigenvalue, 9)
    }),
  )
})

test('nothing is said where the vector is not determined', () => {
  const alone = (n: number) =>
    Array.from({ length: n }, (_, i) => Array.from({ length: n }, (_, j) => (i === j ? 1 : 0)))
  for (const rows of [[], [[]], [[0]], [[1, 1]], [[1], [1]], alone(2), alone(4)]) {
    const { eci, pci } = economicComplexity(rows)
    expect(numbers(eci)).toEqual([])
    expect(numbers(pci)).toEqual([])
  }
})

test('reflections by hand, and at a high order in the order of complexity', () => {
  const rows = [
    [1, 1, 1],
    [1, 1, 0],
    [1, 0, 0],
  ]
  expect(reflections(rows, 0).regions.values).toEqual([3, 2, 1])
  expect(reflections(rows, 1).regions.values).toEqual([2, 2.5, 3])
  expect(reflections(rows, 1).industries.values).toEqual([2, 2.5, 3])
  const high = reflections(rows, 60).regions.standardised
  expect(high[0]).toBeCloseTo(1, 9)
  expect(high[2]).toBeCloseTo(-1, 9)
  expect(
    reflections(
      [
        [1, 1],
        [1, 1],
        [0, 0],
      ],
      7,
    ).regions.standardised,
  ).toEqual([null, null, null])
  expect(() => reflections(rows, 1.5)).toThrow(RangeError)
})

test('standardised values; without variation there are none', () => {
  expect(standardise([1, null, 2, 3])).toEqual([-1, null, 0, 1])
  expect(standardise([0.1, 0.1, 0.1])).toEqual([null, null, null])
  expect(standardise([4])).toEqual([null])
})
