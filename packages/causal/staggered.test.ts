import fc from 'fast-check'
import { expect, test } from 'vitest'
import { seededRandom } from '#packages/random'
import { attGt, type StaggeredUnit } from './index.ts'

const times = [2018, 2019, 2020, 2021, 2022, 2023]

type Plan = { readonly units: number; readonly effect: (group: number) => number; seed?: number }

/** A fifth each never treated, or from 2020, 2021, 2022, 2023 on. */
function panel({ units, effect, seed = 5 }: Plan) {
  const random = seededRandom(seed)
  return Array.from({ length: units }, (_, id) => {
    const group = id % 5 === 0 ? null : 2019 + (id % 5)
    const level = 10 * random()
    const y = times.map(
      (time) =>
        level + time - 2018 + random() + (group !== null && time >= group ? effect(group) : 0),
    )
    return { id, group, y }
  })
}

test('by hand: the cohort grows by 3, the others by 1', () => {
  const units = [
    { id: 'a', group: 2025, y: [1, 4] },
    { id: 'b', group: 2025, y: [2, 5] },
    { id: 'c', group: null, y: [5, 6] },
    { id: 'd', group: null, y: [7, 8] },
  ]
  const told = attGt({ times: [2024, 2025], units, controlGroup: 'nevertreated' })
  expect(told.attgt).toMatchObject([{ group: 2025, time: 2025, att: 2, se: null }])
  expect(told.dynamic.events).toMatchObject([{ event: 0, att: 2 }])
  expect(told.verdict).toBe('cannot tell')
})

test('standard errors are those of unit-level influence: twice the panel, √½ of the error', () => {
  for (const controlGroup of ['nevertreated', 'notyettreated'] as const) {
    const units = panel({ units: 50, effect: () => 1 })
    const once = attGt({ times, units, controlGroup })
    const twice = attGt({ times, units: [...units, ...units], controlGroup })
    const [one, two] = [once.attgt[4], twice.attgt[4]]
    expect(two?.att).toBeCloseTo(one?.att ?? 0, 10)
    expect(two?.se).toBeCloseTo((one?.se ?? 0) * Math.SQRT1_2, 10)
    expect(twice.group.se).toBeCloseTo((once.group.se ?? 0) * Math.SQRT1_2, 10)
  }
})

test('the error of every mean agrees with leaving one unit out after the other', () => {
  const units = panel({ units: 150, effect: (group) => 3 * (group - 2019) })
  const told = (some: StaggeredUnit[]) => {
    const { simple, dynamic, group } = attGt({ times, units: some, controlGroup: 'notyettreated' })
    return [simple.att, dynamic.overall, group.overall].map((one) => one ?? Number.NaN)
  }
  const left = units.map((_, at) => told(units.toSpliced(at, 1)))
  const errors = [0, 1, 2].map((which) => {
    const values = left.map((one) => one[which] ?? Number.NaN)
    const mean = values.reduce((sum, one) => sum + one, 0) / values.length
    const squares = values.reduce((sum, one) => sum + (one - mean) ** 2, 0)
    return Math.sqrt((squares * (units.length - 1)) / units.length)
  })
  const { simple, dynamic, group } = attGt({ times, units, controlGroup: 'notyettreated' })
  const claimed = [simple.se, dynamic.se, group.se]
  claimed.forEach((se, which) => {
    expect((se ?? 0) / (errors[which] ?? 1)).toBeGreaterThan(0.97)
    expect((se ?? 0) / (errors[which] ?? 1)).toBeLessThan(1.01)
  })
  // The published figure puts the weights of all cohorts upon the first: here a seventh of the error.
  expect((group.sePublished ?? 0) / (errors[2] ?? 1)).toBeLessThan(0.2)
})

test('an already treated unit is never a control: what happens to it later changes nothing', () => {
  const units = panel({ units: 60, effect: () => 1 })
  const shaken = units.map((unit) =>
    unit.group === 2020 ? { ...unit, y: unit.y.map((y, at) => (at < 3 ? y : 99 * at)) } : unit,
  )
  for (const controlGroup of ['nevertreated', 'notyettreated'] as const) {
    const of = (some: StaggeredUnit[]) =>
      attGt({ times, units: some, controlGroup }).attgt.filter(
        ({ group, time }) => group > 2020 && time >= group,
      )
    expect(of(shaken)).toEqual(of(units))
  }
})

test('what all share, and the level of a unit, changes no effect', () => {
  const number = fc.integer({ min: -100, max: 100 })
  const shocks = fc.array(number, { minLength: 6, maxLength: 6 })
  fc.assert(
    fc.property(shocks, number, (shared, level) => {
      const units = panel({ units: 40, effect: () => 2 })
      const moved = units.map(({ id, group, y }, at) => ({
        id,
        group,
        y: y.map((one, time) => one + (shared[time] ?? 0) + (at % 3) * level),
      }))
      const of = (some: StaggeredUnit[]) =>
        attGt({ times, units: some, controlGroup: 'notyettreated' })
      expect(of(moved).simple.att).toBeCloseTo(of(units).simple.att ?? 0, 9)
      expect(of(moved).group.se).toBeCloseTo(of(units).group.se ?? 0, 9)
    }),
    { numRuns: 20 },
  )
})

test('bands hold all periods at once: wider than the intervals, the same for the same seed', () => {
  const input = { times, units: panel({ units: 403, effect: () => 1 }) }
  const of = (seed: number) =>
    attGt({ ...input, controlGroup: 'nevertreated', bootstrap: { draws: 4_999, seed } })
  const told = of(1)
  expect(of(1)).toEqual(told)
  expect(of(2).attgt).not.toEqual(told.attgt)
  for (const { interval, band } of [...told.attgt, ...told.dynamic.events]) {
    const ratio =
      ((band?.[1] ?? 0) - (band?.[0] ?? 0)) / ((interval?.[1] ?? 0) - (interval?.[0] ?? 0))
    // Twenty numbers that hang together: between 1.96 and Šidák's 3.02 standard errors.
    expect(ratio).toBeGreaterThan(1.15)
    expect(ratio).toBeLessThan(1.65)
  }
  expect(attGt({ ...input, controlGroup: 'nevertreated' }).attgt[0]?.band).toBeNull()
})

test('verdicts: an effect, none worth having, and trends that moved apart before', () => {
  const of = (effect: Plan['effect'], units = 200) =>
    attGt({
      times,
      units: panel({ units, effect }),
      controlGroup: 'nevertreated',
      sesoi: 0.5,
    })
  expect(of(() => 1)).toMatchObject({ verdict: 'effect', n: { treated: 160, neverTreated: 40 } })
  expect(of(() => 0).verdict).toBe('no detectable effect')
  expect(of(() => 1, 15).reason).toBe('fewer than 15 treated units (12)')
  expect(of(() => 1, 20).reason).toBe('fewer than 5 units in a cohort (4)')
  const drifting = panel({ units: 200, effect: () => 1 }).map((unit) =>
    unit.group === null ? unit : { ...unit, y: unit.y.map((y, at) => y + at) },
  )
  const moved = attGt({ times, units: drifting, controlGroup: 'nevertreated' })
  expect(moved.verdict).toBe('cannot tell')
  expect(moved.reason).toContain('moved apart before')
})

test('who takes no part is counted; nobody to compare with gives null; what is no panel is refused', () => {
  const units = [
    ...panel({ units: 20, effect: () => 1 }),
    { id: 'hidden', group: null, y: [1, null, 1, 1, 1, 1] },
    { id: 'always', group: 2018, y: [1, 1, 1, 1, 1, 1] },
    { id: 'later', group: 2030, y: [1, 2, 3, 4, 5, 6] },
  ]
  const told = attGt({ times, units, controlGroup: 'notyettreated' })
  expect(told.n).toMatchObject({ units: 21, neverTreated: 5, incomplete: 1, alwaysTreated: 1 })
  const treated = units.filter(({ group }) => group === 2020)
  const alone = attGt({ times, units: treated, controlGroup: 'notyettreated' })
  expect(alone.attgt.map(({ att }) => att)).toEqual([null, null, null, null, null])
  expect(alone).toMatchObject({ verdict: 'cannot tell', simple: { att: null } })
  expect(attGt({ times, units: [], controlGroup: 'nevertreated' }).attgt).toEqual([])
  const refused = (some: StaggeredUnit[], periods = times) =>
    expect(() => attGt({ times: periods, units: some, controlGroup: 'nevertreated' })).toThrow(
      RangeError,
    )
  refused([{ id: 1, group: null, y: [1] }])
  refused([{ id: 1, group: 2019.5, y: [1, 2, 3, 4, 5, 6] }])
  refused([{ id: 1, group: null, y: [1, 2, 3, 4, 5, Number.NaN] }])
  refused([], [2018, 2020])
})
