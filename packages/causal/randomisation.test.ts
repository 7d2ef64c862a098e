import fc from 'fast-check'
import { expect, test } from 'vitest'
import { seededRandom } from '#packages/random'
import { permutationTest, stratifiedPermutationTest, wildClusterBootstrap } from './index.ts'

const outcome = fc.integer({ min: -20, max: 20 }).map((tenths) => tenths / 10)
const group = fc.array(outcome, { minLength: 1, maxLength: 6 })

/** Every choice one by one, in whole tenths: no rounding. */
function counted(treated: number[], control: number[]) {
  const all = [...treated, ...control].map((one) => Math.round(one * 10))
  const total = all.reduce((sum, one) => sum + one, 0)
  const far = (sum: number) => all.length * sum - treated.length * total
  const observed = far(treated.reduce((sum, one) => sum + Math.round(one * 10), 0))
  const counts = { permutations: 0, countTwoSided: 0, countGreater: 0, countLess: 0 }
  for (let choice = 0; choice < 2 ** all.length; choice += 1) {
    const chosen = all.filter((_, at) => (choice >> at) & 1)
    if (chosen.length !== treated.length) continue
    const distance = far(chosen.reduce((sum, one) => sum + one, 0))
    counts.permutations += 1
    if (Math.abs(distance) >= Math.abs(observed)) counts.countTwoSided += 1
    if (distance >= observed) counts.countGreater += 1
    if (distance <= observed) counts.countLess += 1
  }
  return counts
}

test('the halves put together count what every choice one by one counts', () => {
  fc.assert(
    fc.property(group, group, (treated, control) => {
      expect(permutationTest({ treated, control })).toMatchObject(counted(treated, control))
    }),
  )
})

test('forty units: 137,846,528,820 choices, symmetric when the groups are exchanged', () => {
  const random = seededRandom(9)
  const treated = Array.from({ length: 20 }, () => random() + 0.5)
  const control = Array.from({ length: 20 }, () => random())
  const told = permutationTest({ treated, control })
  const turned = permutationTest({ treated: control, control: treated })
  expect(told.permutations).toBe(137_846_528_820)
  expect(turned.countGreater).toBe(told.countLess)
  expect(turned.countTwoSided).toBe(told.countTwoSided)
  expect(() => permutationTest({ treated: [...treated, ...treated], control })).toThrow(RangeError)
})

test('the interval holds the effects that are not rejected, and says when it cannot', () => {
  const control = [3.1, 4.4, 5, 6.2, 7.3, 8.1]
  const treated = control.map((one, at) => one + 10 + at / 10)
  const told = permutationTest({ treated, control })
  expect(told.verdict).toBe('effect')
  const at = (effect: number) =>
    permutationTest({ treated: treated.map((one) => one - effect), control })
  const [low, high] = told.interval ?? [0, 0]
  expect(at(low + 0.01).pGreater).toBeGreaterThan(0.025)
  expect(at(low - 0.01).pGreater).toBeLessThanOrEqual(0.025)
  expect(at(high - 0.01).pLess).toBeGreaterThan(0.025)
  expect(at(high + 0.01).pLess).toBeLessThanOrEqual(0.025)

  expect(permutationTest({ treated: [9, 8, 7], control: [1, 2, 3] }).interval).toBeNull()
  const same = permutationTest({ treated: [3, 3, 3, 3, 3], control: [3, 3, 3, 3, 3] })
  expect(same).toMatchObject({ pTwoSided: 1, interval: null, verdict: 'cannot tell' })
  const many = Array.from({ length: 15 }, (_, one) => one)
  const far = permutationTest({ treated: many.map((one) => one + 20), control: many })
  expect(far).toMatchObject({ interval: null, verdict: 'effect' })
})

test('within strata: a difference between the strata is no difference within them', () => {
  const strata = [
    { treated: [1, 2, 3, 4], control: [1, 2, 3, 4, 2, 3] },
    { treated: [101, 102, 103], control: [101, 102, 103] },
    { treated: [], control: [7, 8] },
  ]
  const told = stratifiedPermutationTest({ strata })
  expect(told.statistic).toBeCloseTo(0, 10)
  expect(told.n).toEqual({ treated: 7, control: 9, strata: 2 })
  expect(told.pTwoSided).toBeGreaterThan(0.9)
  expect(stratifiedPermutationTest({ strata })).toEqual(told)
  expect(stratifiedPermutationTest({ strata: [] }).statistic).toBeNull()
  expect(() => stratifiedPermutationTest({ strata, draws: 0 })).toThrow(RangeError)
  expect(() => stratifiedPermutationTest({ strata, seed: -1 })).toThrow(RangeError)
})

test('drawn p-values of one stratum lie near the exact one', () => {
  const stratum = { treated: [5, 6, 7, 4.5, 6.1], control: [4, 5.5, 3.9, 5.2, 6] }
  const exact = permutationTest(stratum).pTwoSided ?? 0
  const drawn = stratifiedPermutationTest({ strata: [stratum], draws: 20_000 }).pTwoSided ?? 0
  expect(Math.abs(drawn - exact)).toBeLessThan(0.015)
})

function towns(clusters: number, effect: number, seed = 2) {
  const random = seededRandom(seed)
  const rows = Array.from({ length: clusters * 6 }, (_, at) => at % clusters)
  const shocks = Array.from({ length: clusters }, () => 2 * random())
  return {
    y: rows.map((town) => (shocks[town] ?? 0) + random() + (town % 2) * effect),
    x: rows.map((town) => [town % 2]),
    cluster: rows.map((town) => `town ${town}`),
  }
}

test('the end of the interval is where the p-value falls to .05', () => {
  const input = towns(12, 3)
  const told = wildClusterBootstrap(input)
  expect(told).toMatchObject({ draws: 4_096, isExact: true, verdict: 'effect' })
  const [low, high] = told.interval ?? [0, 0]
  for (const [inside, outside] of [
    [low + 0.001, low - 0.001],
    [high - 0.001, high + 0.001],
  ]) {
    expect(wildClusterBootstrap({ ...input, null: inside }).pValue).toBeGreaterThan(0.05)
    expect(wildClusterBootstrap({ ...input, null: outside }).pValue).toBeLessThanOrEqual(0.05)
  }
})

test('p is a count of sign vectors: no scale, level, order or doubled column moves it', () => {
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 1_000 }), (seed) => {
      const { y, x, cluster } = towns(7, 0.5, seed)
      const told = wildClusterBootstrap({ y, x, cluster })
      const changed = wildClusterBootstrap({
        y: y.map((one) => 5 * one - 40).toReversed(),
        x: x.map(([one = 0]) => [one, 3, 8]).toReversed(),
        cluster: cluster.toReversed(),
      })
      expect(changed.atLeastAsExtreme).toBe(told.atLeastAsExtreme)
      expect(changed.coefficient).toBeCloseTo(5 * (told.coefficient ?? 0), 9)
      expect(((told.pValue ?? 0) * 128) % 2).toBe(0)
    }),
    { numRuns: 30 },
  )
})

test('beyond 18 clusters the draws are seeded', () => {
  const input = towns(40, 1.5)
  const told = wildClusterBootstrap(input)
  expect(told).toMatchObject({ draws: 10_000, isExact: false, verdict: 'effect' })
  expect(wildClusterBootstrap(input)).toEqual(told)
})

test('few clusters, nothing to test and no residuals are said, not hidden', () => {
  const few = wildClusterBootstrap(towns(5, 9))
  expect(few).toMatchObject({ pValue: 0.0625, interval: null, verdict: 'cannot tell' })
  const { y, x, cluster } = towns(10, 1)
  expect(wildClusterBootstrap({ y, x: x.map(() => [4]), cluster }).coefficient).toBeNull()
  const exact = { y: x.map(([one = 0]) => 2 * one), x, cluster }
  expect(wildClusterBootstrap(exact).coefficient).toBeCloseTo(2, 12)
  expect(wildClusterBootstrap(exact)).toMatchObject({ t: null, pValue: null })
  expect(wildClusterBootstrap({ y: [], x: [], cluster: [] }).coefficient).toBeNull()
  expect(() => wildClusterBootstrap({ y, x, cluster: [] })).toThrow(RangeError)
})
