import { normalQuantile } from '#packages/distributions'
import { type Aggregates, aggregateEffects, type Effect } from './aggregate-effects.ts'
import { type ControlGroup, type GroupTimeEffect, groupTimeEffects } from './group-time-effects.ts'
import { standardErrors } from './influence.ts'
import { type Interval, intervalOf, type Judged, judge } from './judgement.ts'
import { multiplierBootstrap } from './multiplier-bootstrap.ts'
import { type StaggeredPanel, type StaggeredUnit, staggeredPanel } from './staggered-panel.ts'

export type AttGtInput = {
  /** Periods, each one after the other. */
  readonly times: readonly number[]
  readonly units: readonly StaggeredUnit[]
  /** Whom the treated are compared with; never the already treated. */
  readonly controlGroup: ControlGroup
  /** Bands that hold for all periods at once, from so many seeded draws (999 and 1 unless given). */
  readonly bootstrap?: { readonly draws?: number; readonly seed?: number }
  /** The smallest effect worth having, in the unit of y, declared before looking. */
  readonly sesoi?: number
}
export type Estimate = {
  readonly att: number | null
  readonly se: number | null
  /** 95 %, for this number alone. */
  readonly interval: Interval | null
  /** 95 % for all of its kind at once; null without a bootstrap. */
  readonly band: Interval | null
}
export type AttGtResult = Judged & {
  readonly attgt: readonly (Estimate & { readonly group: number; readonly time: number })[]
  /** Mean over all treated periods, each cohort weighted by its size. */
  readonly simple: Estimate
  /** By periods since the treatment; `overall` is the mean of those from 0 on, which the verdict is on. */
  readonly dynamic: {
    readonly overall: number | null
    readonly se: number | null
    readonly events: readonly (Estimate & { readonly event: number })[]
  }
  readonly group: {
    readonly overall: number | null
    readonly se: number | null
    /**
     * What R's did (2.1.2) prints as se: it takes all cohorts' weights for the first one's. To compare with
     * published tables, never for an interval.
     */
    readonly sePublished: number | null
    readonly groups: readonly (Estimate & { readonly group: number })[]
  }
  readonly n: {
    readonly units: number
    readonly treated: number
    readonly neverTreated: number
    readonly smallestCohort: number
    /** Left out: treated from the first period on; an outcome not known. */
    readonly alwaysTreated: number
    readonly incomplete: number
  }
}

const LEAST_IN_COHORT = 5
const LEAST_TREATED = 15
const LEAST_CONTROLS = 5
/** Periods before the treatment whose trends are checked. */
const CHECKED = 3

const ASSUMPTIONS = [
  'Without the treatment a cohort would have changed by as much as those it is compared with.',
  'Nobody acted on the treatment before it began, and it does not reach those who are compared with.',
  'Once treated, always treated.',
  'Units are independent of each other, and enough for normal intervals.',
]

type Judge = (effect: Effect | null) => Estimate

/** What trends before the treatment say against the comparison, at 5 % for all checked periods together. */
function movedBefore(events: AttGtResult['dynamic']['events']): string | null {
  const checked = events.filter(({ event }) => event < 0 && event >= -CHECKED)
  const limit = normalQuantile(1 - 0.025 / Math.max(1, checked.length))
  for (const { event, att, se } of checked) {
    if (att !== null && se !== null && Math.abs(att) > limit * se) {
      return `the groups moved apart before the treatment (period ${event})`
    }
  }
  return null
}

function failingCheck(
  n: AttGtResult['n'],
  effects: readonly GroupTimeEffect[],
  events: AttGtResult['dynamic']['events'],
): string | null {
  if (n.treated < LEAST_TREATED) return `fewer than ${LEAST_TREATED} treated units (${n.treated})`
  if (n.smallestCohort < LEAST_IN_COHORT) {
    return `fewer than ${LEAST_IN_COHORT} units in a cohort (${n.smallestCohort})`
  }
  const controls = Math.min(
    ...effects.filter((one) => one.time >= one.start).map((one) => one.controls),
  )
  if (controls < LEAST_CONTROLS) {
    return `fewer than ${LEAST_CONTROLS} units to compare with (${controls})`
  }
  return movedBefore(events)
}

function sizeOf({ cohorts, n, times, alwaysTreated, incomplete }: StaggeredPanel) {
  const treated = cohorts.filter(({ start }) => start < times.length).map(({ count }) => count)
  const all = treated.reduce((sum, count) => sum + count, 0)
  return {
    units: n,
    treated: all,
    neverTreated: n - all,
    smallestCohort: treated.length === 0 ? 0 : Math.min(...treated),
    alwaysTreated,
    incomplete,
  }
}

function bandsBy(
  panel: StaggeredPanel,
  effects: readonly GroupTimeEffect[],
  events: Aggregates['events'],
  { draws = 999, seed = 1 }: NonNullable<AttGtInput['bootstrap']>,
): (effect: Effect) => Interval | null {
  if (!Number.isInteger(draws) || draws < 1) throw new RangeError(`not a number of draws: ${draws}`)
  const each = effects.flatMap(({ known }) => (known === null ? [] : [known]))
  const by = events.flatMap(({ effect }) => (effect === null ? [] : [effect]))
  const all = [...each, ...by]
  const bootstrap = multiplierBootstrap(
    panel,
    all.map(({ influence }) => influence),
    draws,
    seed,
  )
  const ofEach = bootstrap.critical(0, each.length)
  const ofEvents = bootstrap.critical(each.length, by.length)
  const bands = new Map<Effect, Interval | null>(
    all.map((effect, at) => {
      const critical = at < each.length ? ofEach : ofEvents
      const se = bootstrap.standardErrors[at] ?? null
      return [effect, critical === null ? null : intervalOf(effect.att, se, critical)]
    }),
  )
  return (effect) => bands.get(effect) ?? null
}

/**
 * Effects of a treatment that reaches units in different periods, by group (first treated in g) and period.
 *
 *     ATT(g, t) = mean(Y_t − Y_b | G = g) − mean(Y_t − Y_b | control),  b = g − 1 for t ≥ g, else t − 1
 *
 * Controls were never treated, or not yet by max(t, b) and not in g: an already treated unit is never one.
 * Means over groups are weighted by cohort size; standard errors come from the influence function and
 * hold the estimation of the weights.
 * Shape: a balanced panel of periods that follow each other. Unit: of y.
 * Null: nobody is left to compare with at t; nothing varies (se); bands without `bootstrap`. The verdict
 * needs 15 treated units, 5 in every cohort, 5 to compare with, and periods −3 to −1 near 0.
 * @throws {RangeError} a panel that is not one, a number that is not finite, or what is no seed
 * @see Callaway, B. & Sant'Anna, P. (2021) Difference-in-differences with multiple time periods
 * @example attGt({ times: [2023, 2024, 2025], units, controlGroup: 'notyettreated' }).dynamic.overall
 */
export function attGt(input: AttGtInput): AttGtResult {
  const { controlGroup, sesoi } = input
  const panel = staggeredPanel(input.times, input.units)
  const effects = groupTimeEffects(panel, controlGroup)
  const means = aggregateEffects(panel, effects)
  const { simple, events, dynamic, groups, group } = means
  const seOf = standardErrors(panel)
  const bandOf =
    input.bootstrap === undefined ? () => null : bandsBy(panel, effects, events, input.bootstrap)
  const tell: Judge = (effect) => {
    if (effect === null) return { att: null, se: null, interval: null, band: null }
    const se = seOf(effect.influence)
    return { att: effect.att, se, interval: intervalOf(effect.att, se), band: bandOf(effect) }
  }
  const groupName = (cohort: number) => panel.cohorts[cohort]?.group ?? Number.NaN

  const n = sizeOf(panel)
  const byEvent = events.map(({ event, effect }) => ({ event, ...tell(effect) }))
  const overall = tell(dynamic)
  const ofGroups = tell(group)
  const failed = overall.att === null ? 'nobody to compare with' : failingCheck(n, effects, byEvent)
  return {
    attgt: effects.map(({ cohort, time, known }) => ({
      group: groupName(cohort),
      time: panel.times[time] ?? Number.NaN,
      ...tell(known),
    })),
    simple: tell(simple),
    dynamic: { overall: overall.att, se: overall.se, events: byEvent },
    group: {
      overall: ofGroups.att,
      se: ofGroups.se,
      sePublished: tell(means.groupAsPublished).se,
      groups: groups.map(({ cohort, effect }) => ({ group: groupName(cohort), ...tell(effect) })),
    },
    n,
    interval: overall.interval,
    assumptions: ASSUMPTIONS,
    ...judge({ interval: overall.interval, sesoi, failed }),
  }
}
