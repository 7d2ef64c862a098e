import fc from 'fast-check'
import { expect, test } from 'vitest'
import { completeRows, icc2, kendallW, krippendorffAlpha, MEASUREMENT_LEVELS } from './index.ts'

const score = fc.integer({ min: 0, max: 20 })
const table = fc
  .tuple(fc.integer({ min: 2, max: 8 }), fc.integer({ min: 2, max: 6 }))
  .chain(([rows, columns]) =>
    fc.array(fc.array(score, { minLength: columns, maxLength: columns }), {
      minLength: rows,
      maxLength: rows,
    }),
  )

test('agreement does not ask where the scale starts, nor for its unit', () => {
  fc.assert(
    fc.property(table, (scores) => {
      const moved = scores.map((row) => row.map((one) => one * 2.5 - 7))
      expect(icc2(moved).icc21 ?? -9).toBeCloseTo(icc2(scores).icc21 ?? -9, 8)
      expect(kendallW(moved).w).toEqual(kendallW(scores).w)
      for (const level of MEASUREMENT_LEVELS) {
        const alpha = krippendorffAlpha(scores, level).alpha ?? -9
        expect(krippendorffAlpha(moved, level).alpha ?? -9).toBeCloseTo(alpha, 8)
      }
    }),
  )
})

test('the interval holds its value, and more confidence makes it wider', () => {
  fc.assert(
    fc.property(table, (scores) => {
      const { icc21, icc21Low, icc21High } = icc2(scores)
      if (icc21 === null || icc21Low === null || icc21High === null) return
      expect(icc21).toBeGreaterThanOrEqual(icc21Low)
      expect(icc21).toBeLessThanOrEqual(icc21High)
      const wider = icc2(scores, 0.99).icc21Low
      if (wider !== null) expect(wider).toBeLessThanOrEqual(icc21Low)
    }),
  )
})

test('severity costs agreement in points, not in order', () => {
  const scores = [
    [1, 3],
    [2, 4],
    [5, 7],
  ]
  expect(icc2(scores)).toMatchObject({ msError: 0, icc21Low: null, iccConsistencyK: 1, F: null })
  expect(icc2(scores).icc21).toBeCloseTo(13 / 19, 12)
  expect(kendallW(scores).w).toBe(1)
})

test('scores that differ by rounding alone do not differ', () => {
  const third = 0.1 + 0.2
  const flat = [
    [0.3, third],
    [third, 0.3],
  ]
  expect(icc2(flat).icc21).toBeNull()
})

test('Kendall’s W lies in 0 to 1 and its rank sums share out all ranks', () => {
  fc.assert(
    fc.property(table, (scores) => {
      const { w, rankSums } = kendallW(scores)
      const n = scores.length
      const k = scores[0]?.length ?? 0
      expect(rankSums?.reduce((sum, one) => sum + one, 0)).toBeCloseTo((k * n * (n + 1)) / 2, 9)
      if (w === null) return
      expect(w).toBeGreaterThanOrEqual(0)
      expect(w).toBeLessThanOrEqual(1 + 1e-12)
    }),
  )
})

test('a missing score leaves no ICC and no W, but Krippendorff’s alpha', () => {
  const scores = [
    [4, 5],
    [null, 6],
    [3, 2],
    [1, 1],
  ]
  expect(icc2(scores)).toMatchObject({ subjects: 4, raters: 2, icc21: null, msRows: null })
  expect(kendallW(scores)).toMatchObject({ w: null, pValue: null, rankSums: null })
  expect(kendallW(completeRows(scores)).w).not.toBeNull()
  expect(krippendorffAlpha(scores, 'interval')).toMatchObject({ pairableUnits: 3 })
})

/** The definition, pair by pair. */
function alphaByPairs(scores: readonly (readonly (number | null)[])[]): number {
  const units = scores
    .map((row) => row.filter((one) => one !== null))
    .filter((row) => row.length >= 2)
  const values = units.flat()
  const between = (list: readonly number[]) =>
    list.reduce((sum, one) => sum + list.reduce((own, other) => own + (one - other) ** 2, 0), 0)
  const observed = units.reduce((sum, row) => sum + between(row) / (row.length - 1), 0)
  return 1 - observed / (between(values) / (values.length - 1))
}

test('Krippendorff’s alpha equals the sum over all pairs', () => {
  const gaps = table.chain((scores) =>
    fc.tuple(
      ...scores.map((row) => fc.tuple(...row.map((one) => fc.constantFrom(one, one, null)))),
    ),
  )
  fc.assert(
    fc.property(gaps, (scores) => {
      const { alpha } = krippendorffAlpha(scores, 'interval')
      if (alpha !== null) expect(alpha).toBeCloseTo(alphaByPairs(scores), 9)
    }),
  )
})

test('what is no table of scores is refused', () => {
  expect(() => icc2([[1, 2], [3]])).toThrow(RangeError)
  expect(() => icc2([[1, Number.NaN]])).toThrow(RangeError)
  expect(() => icc2([[1, 2]], 95)).toThrow(RangeError)
  expect(() => kendallW([[1, Number.POSITIVE_INFINITY]])).toThrow(RangeError)
  expect(icc2([])).toMatchObject({ subjects: 0, raters: 0, icc21: null })
  expect(kendallW([])).toMatchObject({ w: null, df: 0 })
  expect(krippendorffAlpha([], 'nominal').alpha).toBeNull()
})
