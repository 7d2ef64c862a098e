import { expect, test } from 'vitest'
import { normalQuantile, studentTQuantile, studentTTwoSided } from '#packages/distributions'
import { seededRandom } from '#packages/random'
import {
  attritionBounds,
  type DidRow,
  did2x2,
  differenceOfChanges,
  minimumDetectableDifference,
  minimumDetectableEffect,
} from './index.ts'

/** Numbers of exactly this mean and standard deviation. */
function sample(n: number, mean: number, sd: number): number[] {
  const steps = Array.from({ length: n }, (_, at) => at - (n - 1) / 2)
  const spread = Math.sqrt(steps.reduce((sum, one) => sum + one * one, 0) / (n - 1))
  return steps.map((one) => mean + (sd * one) / spread)
}

test('quantiles as printed in tables of Student’s t and the normal distribution', () => {
  expect(studentTQuantile(0.975, 1)).toBeCloseTo(12.706204736, 8)
  expect(studentTQuantile(0.975, 10)).toBeCloseTo(2.228138852, 9)
  expect(studentTQuantile(0.995, 3)).toBeCloseTo(5.8409093097, 9)
  expect(studentTQuantile(0.2, 40)).toBeCloseTo(-0.8506998, 6)
  expect(studentTQuantile(0.5, 7)).toBe(0)
  expect(normalQuantile(0.975)).toBeCloseTo(1.959963984540054, 14)
  expect(normalQuantile(1e-10)).toBeCloseTo(-6.361340902404056, 12)
  expect(studentTTwoSided(0, 5)).toBe(1)
  expect(studentTTwoSided(Number.POSITIVE_INFINITY, 5)).toBe(0)
  // With two degrees of freedom the tail has a closed form.
  expect(studentTTwoSided(3, 2)).toBeCloseTo(1 - 3 / Math.sqrt(11), 14)
  for (const df of [1, 2.5, 9, 200]) {
    for (const p of [0.51, 0.8, 0.999]) {
      expect(studentTTwoSided(studentTQuantile(p, df), df)).toBeCloseTo(2 * (1 - p), 12)
    }
  }
})

test('adopted and rejected firms: .070 is told, and with it that nothing can be told', () => {
  const told = differenceOfChanges({
    treated: sample(18, 0.12, 0.28),
    comparison: sample(24, 0.05, 0.3),
    sesoi: 0.1,
  })
  expect(told.estimate).toBeCloseTo(0.07, 10)
  expect(told.se).toBeCloseTo(0.09, 4)
  expect(told.df).toBeCloseTo(38, 1)
  expect(told.interval?.[0]).toBeCloseTo(-0.112, 3)
  expect(told.interval?.[1]).toBeCloseTo(0.252, 3)
  expect(told.mde).toBeCloseTo(0.259, 3)
  expect(told.verdict).toBe('cannot tell')
})

test('a large and an absent effect are told apart', () => {
  const comparison = sample(30, 0, 0.05)
  expect(differenceOfChanges({ treated: sample(30, 0.3, 0.05), comparison }).verdict).toBe('effect')
  const none = { treated: sample(30, 0.01, 0.05), comparison, sesoi: 0.1 }
  expect(differenceOfChanges(none).verdict).toBe('no detectable effect')
  expect(differenceOfChanges({ ...none, sesoi: undefined }).verdict).toBe('cannot tell')
})

test('under ten answers nothing is told; a gap in the answers takes the verdict, not the number', () => {
  const few = differenceOfChanges({ treated: sample(9, 1, 1), comparison: sample(40, 0, 1) })
  expect(few).toMatchObject({ estimate: null, interval: null, verdict: 'cannot tell' })
  const silent = Array.from({ length: 11 }, () => null)
  const gap = differenceOfChanges({
    treated: [...sample(17, 0.5, 0.1), null, null, null],
    comparison: [...sample(15, 0, 0.1), ...silent],
  })
  expect(gap.estimate).toBeCloseTo(0.5, 10)
  expect(gap.verdict).toBe('cannot tell')
  expect(gap.reason).toContain('27 points')
})

test('bounds for missing answers: 17 of 20 against 15 of 26 trims 32 %', () => {
  const treated = [...sample(17, 0.5, 0.1), null, null, null]
  const comparison = [...sample(15, 0, 0.1), ...Array.from({ length: 11 }, () => null)]
  const bounds = attritionBounds({ treated, comparison })
  expect(bounds?.trimmed).toBeCloseTo(0.321, 3)
  expect(bounds?.trimmedSide).toBe('treated')
  expect(bounds?.low).toBeLessThan(0.5)
  expect(bounds?.high).toBeGreaterThan(0.5)
  expect((bounds?.low ?? 0) + (bounds?.high ?? 0)).toBeCloseTo(1, 10)
  const turned = attritionBounds({ treated: comparison, comparison: treated })
  expect(turned?.low).toBeCloseTo(-(bounds?.high ?? 0), 10)
  expect(attritionBounds({ treated: [1, null], comparison: [2, null] })).toBeNull()
  expect(attritionBounds({ treated: [null], comparison: [1] })).toBeNull()
})

test('what a design can tell, as printed for a standard deviation of .30', () => {
  const sizes = [
    [5, 5, 0.606],
    [10, 10, 0.398],
    [18, 24, 0.269],
    [30, 60, 0.19],
  ] as const
  for (const [treated, control, mde] of sizes) {
    expect(minimumDetectableDifference({ treated, control, sd: 0.3 })).toBeCloseTo(mde, 3)
  }
  expect(minimumDetectableDifference({ treated: 9, control: 9, sd: null })).toBeNull()
  expect(minimumDetectableDifference({ treated: 9, control: 0, sd: 1 })).toBeNull()
  const clusters = { clusters: 20, clusterSize: 10, icc: 0.1 }
  expect(minimumDetectableEffect(clusters).designEffect).toBeCloseTo(1.9, 12)
  expect(() => minimumDetectableEffect({ ...clusters, icc: 1.1 })).toThrow(RangeError)
  expect(() => minimumDetectableEffect({ ...clusters, alpha: 0 })).toThrow(RangeError)
  expect(() => minimumDetectableEffect({ ...clusters, clusters: 2.5 })).toThrow(RangeError)
})

function didRows(firms: number, effect: number): DidRow[] {
  const random = seededRandom(3)
  return Array.from({ length: firms }, (_, firm) => {
    const treated = firm % 2 === 0 ? 1 : 0
    const level = 10 * random()
    const cluster = `firm ${firm}`
    const after = level + 1 + effect * treated + random() / 10
    return [
      { y: level, treated, after: 0, cluster },
      { y: after, treated, after: 1, cluster },
    ] as const
  }).flat()
}

test('two groups and two periods: an effect is found, too few firms and missing ones are said', () => {
  expect(did2x2(didRows(40, 2))).toMatchObject({ verdict: 'effect', clusters: 40, df: 39 })
  expect(did2x2(didRows(40, 0), 0.5).verdict).toBe('no detectable effect')
  expect(did2x2(didRows(12, 2)).reason).toBe('fewer than 10 clusters on a side (6)')
  const rows = didRows(40, 2)
  const hidden = did2x2([...rows, { y: null, treated: 1, after: 1, cluster: 'hidden' }])
  expect(hidden).toEqual(did2x2(rows))
  expect(did2x2([]).estimate).toBeNull()
  const flat = didRows(40, 2).map((row) => ({ ...row, y: 3 + row.treated * row.after }))
  expect(did2x2(flat)).toMatchObject({ estimate: 1, seCluster: 0, pValue: null })
  expect(did2x2(flat).verdict).toBe('cannot tell')
  expect(() => did2x2([{ y: Number.NaN, treated: 0, after: 0, cluster: '' }])).toThrow(RangeError)
})
