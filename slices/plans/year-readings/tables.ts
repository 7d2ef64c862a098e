import type { Here } from '#platform'
import type { Indicator } from '../indicators/tables.ts'
import { pathValue } from '../judgements/rules.ts'
import { standingObservations } from '../observations/tables.ts'
import { type Target, targetsOfEach } from '../targets/tables.ts'

/** What was promised of one year and what was measured, in the unit of the indicator. */
export type YearReading = {
  readonly year: number
  /** `τ(p)` of the target that stands; null where it asks nothing of the year. */
  readonly aim: number | null
  /** Of the latest vintage, or the baseline of its year; null where nothing was measured. */
  readonly value: number | null
  readonly isSuppressed: boolean
}

const most = 60

/**
 * The years of each indicator from its first value, or its baseline, to its target or its last value;
 * at most 60 of them, in two statements for all.
 */
export async function yearReadingsOf(
  here: Here,
  indicators: readonly Indicator[],
): Promise<ReadonlyMap<string, YearReading[]>> {
  const ids = indicators.map(({ id }) => id)
  const observed = await standingObservations(here, ids)
  const targets = await targetsOfEach(here, ids)
  return new Map(
    indicators.map((indicator) => {
      const [standing = null] = targets.get(indicator.id) ?? []
      return [indicator.id, yearsOf(indicator, standing, observed.get(indicator.id) ?? [])]
    }),
  )
}

type Seen = {
  readonly year: number
  readonly value: number | null
  readonly isSuppressed: boolean
}

function yearsOf(
  indicator: Indicator,
  target: Target | null,
  seen: readonly Seen[],
): YearReading[] {
  const { baselineYear, baselineValue } = indicator
  const baseline =
    baselineYear === null || baselineValue === null
      ? null
      : { year: baselineYear, value: baselineValue }
  const known = [
    ...seen.map(({ year }) => year),
    ...(baseline ? [baseline.year] : []),
    ...(target ? [target.dueYear] : []),
  ]
  if (known.length === 0) return []
  const last = Math.max(...known)
  const first = Math.max(Math.min(...known), last - most + 1)
  return Array.from({ length: last - first + 1 }, (_, n) => {
    const year = first + n
    const found = seen.find((one) => one.year === year)
    const ofBaseline = baseline?.year === year ? baseline.value : null
    const isAsked = target !== null && year <= target.dueYear && year !== baseline?.year
    return {
      year,
      aim: isAsked ? pathValue({ baseline, target }, year) : null,
      value: found ? found.value : ofBaseline,
      isSuppressed: found?.isSuppressed ?? false,
    }
  })
}
