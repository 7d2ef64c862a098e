import fc from 'fast-check'
import { expect, test } from 'vitest'
import {
  exitLaw,
  simulateSurvival,
  simulateSurvivalUnder,
  survival,
  survivalUnder,
  yearsToZero,
  yearsUntilBelowOne,
} from './index.ts'

const hazards = [
  { fromAge: 0, toAge: 60, p: 0.01 },
  { fromAge: 60, toAge: 65, p: 0.02 },
  { fromAge: 65, toAge: 70, p: 0.04 },
  { fromAge: 70, toAge: 75, p: 0.08 },
  { fromAge: 75, toAge: 80, p: 0.14 },
  { fromAge: 80, toAge: 85, p: 0.22 },
  { fromAge: 85, toAge: 200, p: 0.35 },
]

test('three holders of 78, 72 and 66, by hand: all stopped within 5 years 0.0602, within 10 0.3794', () => {
  const { years } = survival({ ages: [78, 72, 66], annualExitProbability: hazards, years: 40 })
  expect(years[5]?.probabilityNobody).toBeCloseTo(0.649 * 0.4241 * 0.2186, 4)
  expect(years[10]?.probabilityNobody).toBeCloseTo(0.3794, 4)
  expect(years[5]?.expected).toBeCloseTo(0.351 + 0.5759 + 0.7814, 4)
  expect(years.findIndex(({ probabilityNobody }) => probabilityNobody >= 0.5)).toBe(12)
})

test('the same by drawing: within 0.02 in 5,000 runs, median 12, and the same again with the seed', () => {
  const input = {
    ages: [78, 72, 66],
    annualExitProbability: hazards,
    years: 40,
    runs: 5_000,
    seed: 7,
  }
  const { zero, ...rest } = simulateSurvival(input)
  expect(Math.abs((zero.probabilityBy[5] ?? 0) - 0.0602)).toBeLessThan(0.02)
  expect(Math.abs((zero.probabilityBy[10] ?? 0) - 0.3794)).toBeLessThan(0.02)
  expect(Math.abs((zero.median ?? 0) - 12)).toBeLessThanOrEqual(1)
  expect(Math.abs((zero.p90 ?? 0) - 19)).toBeLessThanOrEqual(1)
  expect(simulateSurvival(input)).toEqual({ zero, ...rest })
  expect(simulateSurvival({ ...input, seed: 8 }).zero).not.toEqual(zero)
  expect(rest).toMatchObject({ generator: 'sfc32', runs: 5_000, seed: 7 })
})

const law = (years: number): fc.Arbitrary<number[]> =>
  fc.array(fc.constantFrom(0, 0.001, 0.05, 0.3, 0.5, 0.97, 1), {
    minLength: years,
    maxLength: years,
  })

test('exact: equals the sum over all subsets of holders', () => {
  const input = fc.record({ laws: fc.array(law(3), { maxLength: 6 }), k: fc.nat(7) })
  fc.assert(
    fc.property(input, ({ laws, k }) => {
      survivalUnder(laws, 3, k).years.forEach((one, year) => {
        const stays = laws.map((p) => p.slice(0, year).reduce((all, leave) => all * (1 - leave), 1))
        let atLeast = 0
        for (let set = 0; set < 2 ** laws.length; set += 1) {
          const present = stays.filter((_, at) => set & (1 << at)).length
          const chance = stays.reduce((all, s, at) => all * (set & (1 << at) ? s : 1 - s), 1)
          if (present >= k) atLeast += chance
        }
        expect(one.probabilityAtLeast).toBeCloseTo(atLeast, 10)
        expect(one.probabilityNobody).toBeCloseTo(
          stays.reduce((all, s) => all * (1 - s), 1),
          10,
        )
      })
    }),
  )
})

test('drawn means and shares lie within 5 standard errors of the exact ones', () => {
  const input = fc.record({
    laws: fc.array(law(6), { minLength: 1, maxLength: 9 }),
    k: fc.nat(4),
    seed: fc.nat(),
  })
  const runs = 2_000
  fc.assert(
    fc.property(input, ({ laws, k, seed }) => {
      const exact = survivalUnder(laws, 6, k).years
      const drawn = simulateSurvivalUnder(laws, { years: 6, k, runs, seed })
      drawn.years.forEach((one, year) => {
        const sure = exact[year]
        if (!sure) throw new Error('a year too many')
        const near = (got: number, want: number, variance: number) =>
          expect(Math.abs(got - want)).toBeLessThanOrEqual(
            5 * Math.sqrt(variance / runs) + 5 / runs,
          )
        near(one.expected, sure.expected, sure.variance)
        for (const key of ['probabilityNobody', 'probabilityAtLeast'] as const) {
          near(one[key], sure[key], sure[key] * (1 - sure[key]))
        }
        expect(drawn.zero.probabilityBy[year]).toBeCloseTo(one.probabilityNobody, 12)
      })
    }),
    { seed: 3, numRuns: 60 },
  )
})

test('what is certain is certain in every run', () => {
  const certain = [0, 0, 1, 0]
  const never = [0, 0, 0, 0]
  const drawn = simulateSurvivalUnder([certain, certain], { years: 4, runs: 500, seed: 0 })
  expect(drawn.years.map(({ expected }) => expected)).toEqual([2, 2, 2, 0, 0])
  expect(drawn.zero).toMatchObject({ p10: 3, median: 3, p90: 3, probabilityLater: 0 })
  const kept = simulateSurvivalUnder([never], { years: 4, runs: 500, seed: 0 })
  expect(kept.zero).toMatchObject({ p10: null, median: null, probabilityLater: 1 })
})

test('years to zero: the last to leave, and an unknown age is not known', () => {
  expect(yearsToZero({ ages: [76], exitAge: 80, baseYear: 2026 }).yearOfZero).toBe(2030)
  const { yearsToZero: unknown, yearsToZeroKnownOnly } = yearsToZero({
    ages: [70, null],
    exitAge: 80,
    baseYear: 2026,
  })
  expect([unknown, yearsToZeroKnownOnly]).toEqual([null, 10])
  fc.assert(
    fc.property(fc.array(fc.nat(100)), (ages) => {
      const { countByYear, yearsToZero: zero } = yearsToZero({ ages, exitAge: 75, baseYear: 2026 })
      countByYear.forEach((count, year) => {
        expect(count).toBe(ages.filter((age) => age + year < 75).length)
        expect(count === 0).toBe(year >= (zero ?? -1))
      })
    }),
  )
})

test('years until below one: strict, exact in decimals, and the first such year', () => {
  const years = (practitioners: number, annualExitRate: number) =>
    yearsUntilBelowOne({ practitioners, annualExitRate })
  expect(years(4, 0.5)).toBe(3)
  expect(years(10, 0.9)).toBe(2)
  expect(years(1_000, 0.9)).toBe(4)
  expect([years(5, 0), years(5, 1), years(0, 0.1), years(1, 0.000_001)]).toEqual([null, 1, 0, 1])
  fc.assert(
    fc.property(
      fc.integer({ min: 1, max: 5_000 }),
      fc.integer({ min: 1, max: 99 }),
      (n, percent) => {
        const t = BigInt(years(n, percent / 100) ?? 0)
        const stays = BigInt(100 - percent)
        expect(BigInt(n) * stays ** t < 100n ** t).toBe(true)
        expect(BigInt(n) * stays ** (t - 1n) >= 100n ** (t - 1n)).toBe(true)
      },
    ),
  )
})

test('refuses what is no probability, age, law, seed or number', () => {
  const band = { fromAge: 0, toAge: 90, p: 0.1 }
  const one = { ages: [50], annualExitProbability: [band], years: 2 }
  expect(() => survival({ ...one, annualExitProbability: [{ ...band, p: 1.1 }] })).toThrow(
    RangeError,
  )
  expect(() => survival({ ...one, annualExitProbability: [band, band] })).toThrow(RangeError)
  expect(() => survival({ ...one, ages: [-1] })).toThrow(RangeError)
  expect(() => survival({ ...one, years: 0.5 })).toThrow(RangeError)
  expect(() => survival({ ...one, k: -1 })).toThrow(RangeError)
  expect(() => survivalUnder([[0.1]], 2)).toThrow(RangeError)
  expect(() => simulateSurvival({ ...one, runs: 0, seed: 1 })).toThrow(RangeError)
  expect(() => simulateSurvival({ ...one, runs: 1, seed: -1 })).toThrow(RangeError)
  expect(() => yearsUntilBelowOne({ practitioners: -1, annualExitRate: 0.5 })).toThrow(RangeError)
  expect(() => yearsUntilBelowOne({ practitioners: 1, annualExitRate: 2 })).toThrow(RangeError)
  expect(exitLaw(89, [band], 3)).toEqual([0.1, 1, 1])
})
