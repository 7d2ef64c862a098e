import type { Here } from '#platform'
import {
  firstDue,
  lastEnded,
  periodLabel,
  periodState,
  spacingOf,
  stateSentence,
} from '../indicators/rules.ts'
import type { Indicator } from '../indicators/tables.ts'
import { standingVerdicts, type Verdict } from '../judgements/tables.ts'
import { type Observation, standingObservations } from '../observations/tables.ts'

/** One period as files and interfaces give it: a number, or null with the reason why there is none. */
export type SeriesPoint = {
  readonly year: number
  readonly period: string
  readonly state: string
  readonly value: number | null
  readonly certainty: string | null
  readonly vintageOn: string | null
  readonly status: string | null
  readonly ratio: number | null
  readonly pathValue: number | null
  /** Why value, status or ratio is null; empty where all are there. */
  readonly reason: string
}

/** The periods of an indicator from its baseline, or the first value, to the first that can be judged. */
export async function seriesOf(here: Here, indicator: Indicator): Promise<SeriesPoint[]> {
  const ids = [indicator.id]
  const seen = (await standingObservations(here, ids)).get(indicator.id) ?? []
  const verdicts = (await standingVerdicts(here, ids)).get(indicator.id) ?? []
  const first = Math.min(
    ...seen.map(({ year }) => year),
    indicator.baselineYear ?? firstDue(indicator),
  )
  const last = Math.max(
    firstDue(indicator),
    lastEnded(indicator, here.today),
    ...seen.map(({ year }) => year),
  )
  const points: SeriesPoint[] = []
  for (let year = first; year <= last && points.length < 200; year += spacingOf(indicator)) {
    const observation = seen.find((one) => one.year === year) ?? null
    const verdict = verdicts.find((one) => one.year === year) ?? null
    points.push(pointOf(here, indicator, year, observation, verdict))
  }
  return points
}

function pointOf(
  here: Here,
  indicator: Indicator,
  year: number,
  seen: Observation | null,
  verdict: Verdict | null,
): SeriesPoint {
  const isBaseline = seen === null && year === indicator.baselineYear
  const state = isBaseline ? '基準' : periodState(indicator, year, here.today, seen)
  const judged = state === '判定' ? verdict : null
  const sentence = isBaseline ? '' : stateSentence(indicator, year, here.today, seen)
  return {
    year,
    period: periodLabel(indicator, year),
    state,
    value: isBaseline ? indicator.baselineValue : (seen?.value ?? null),
    certainty: seen?.certainty ?? null,
    vintageOn: seen?.vintageOn ?? null,
    status: judged?.status ?? null,
    ratio: judged?.ratioHundredths === null || !judged ? null : judged.ratioHundredths / 100,
    pathValue: judged?.pathValue ?? null,
    reason: state === '判定' ? '' : isBaseline ? '基準の期間' : sentence,
  }
}
