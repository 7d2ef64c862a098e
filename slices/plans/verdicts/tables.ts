import type { Here } from '#platform'
import type { Indicator } from '../indicators/tables.ts'
import { type Aimed, judge } from '../judgements/rules.ts'
import {
  keepVerdict,
  noteRevisedStatus,
  standingVerdicts,
  thresholdsOf,
  verdictsOf,
} from '../judgements/tables.ts'
import type { Observation } from '../observations/tables.ts'
import { observationsOf } from '../observations/tables.ts'
import { basesOf } from '../revisions/tables.ts'
import { targetOf } from '../targets/rules.ts'
import { targetsOf } from '../targets/tables.ts'
import { largestRevision } from './rules.ts'

/** What an indicator is judged by, whatever the baseline: its direction, error and revisions. */
async function measuredBy(
  here: Here,
  indicator: Indicator,
): Promise<Omit<Aimed, 'baseline' | 'target'>> {
  return {
    direction: indicator.direction,
    unit: indicator.unit,
    errorModel: indicator.errorModel,
    revisionWidth:
      largestRevision(await observationsOf(here, indicator.id)) ?? indicator.revisionWidth,
  }
}

const asObserved = (indicator: Indicator, seen: Observation, value: number) => ({
  ...seen,
  value,
  population: seen.population ?? indicator.populationSize,
})

/**
 * Judges a value by the target that its period was first judged by, from the baseline of the decision, and
 * keeps the verdict beside those before it. @returns the status
 */
export async function judgeObservation(
  here: Here,
  indicator: Indicator,
  seen: Observation,
): Promise<string> {
  if (seen.value === null) throw new RangeError('a suppressed value is not judged')
  const targets = await targetsOf(here, indicator.id)
  const before = await verdictsOf(here, indicator.id)
  const first = before.filter(({ year }) => year === seen.year).at(-1)
  const target =
    first?.targetNumber !== undefined && first.targetNumber !== null
      ? targets.find(({ number }) => number === first.targetNumber)
      : targetOf(targets, seen.year)
  const bases = await basesOf(here, indicator)
  const thresholds = await thresholdsOf(here)
  const aimed: Aimed = {
    ...(await measuredBy(here, indicator)),
    baseline: bases.fixed,
    target: target ?? null,
  }
  const observed = asObserved(indicator, seen, seen.value)
  const judgement = judge(aimed, observed, thresholds)
  const revised = bases.revised
    ? judge({ ...aimed, baseline: bases.revised }, observed, thresholds).status
    : judgement.status
  await keepVerdict(here, {
    indicatorId: indicator.id,
    observationId: seen.id,
    year: seen.year,
    judgement,
    baselineValue: bases.fixed?.value ?? null,
    targetNumber: target?.number ?? null,
    certainty: seen.certainty,
    revisedStatus: revised === judgement.status ? null : revised,
  })
  return judgement.status
}

/**
 * Notes beside each standing verdict what it would be from the revised baseline; the verdict itself stays.
 * @returns how many would change
 */
export async function compareWithRevisedBaseline(
  here: Here,
  indicator: Indicator,
): Promise<number> {
  const { revised } = await basesOf(here, indicator)
  if (revised === null) return 0
  const measured = await measuredBy(here, indicator)
  const targets = await targetsOf(here, indicator.id)
  const thresholds = await thresholdsOf(here)
  const verdicts = (await standingVerdicts(here, [indicator.id])).get(indicator.id) ?? []
  const observations = await observationsOf(here, indicator.id)
  let changed = 0
  for (const verdict of verdicts) {
    const seen = observations.find(({ id }) => id === verdict.observationId)
    if (!seen || seen.value === null) continue
    const target = targets.find(({ number }) => number === verdict.targetNumber) ?? null
    const { status } = judge(
      { ...measured, baseline: revised, target },
      asObserved(indicator, seen, seen.value),
      thresholds,
    )
    const differs = status !== verdict.status
    if (differs) changed++
    await noteRevisedStatus(here, verdict.id, differs ? status : null)
  }
  return changed
}
