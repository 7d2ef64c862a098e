import type { Here } from '#platform'
import type { Indicator } from '../indicators/tables.ts'
import { type Aimed, judge } from '../judgements/rules.ts'
import { keepVerdict, thresholdsOf, verdictsOf } from '../judgements/tables.ts'
import type { Observation } from '../observations/tables.ts'
import { observationsOf } from '../observations/tables.ts'
import { basesOf } from '../revisions/tables.ts'
import { targetOf } from '../targets/rules.ts'
import { targetsOf } from '../targets/tables.ts'
import { largestRevision } from './rules.ts'

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
    direction: indicator.direction,
    unit: indicator.unit,
    baseline: bases.fixed,
    target: target ?? null,
    errorModel: indicator.errorModel,
    revisionWidth:
      largestRevision(await observationsOf(here, indicator.id)) ?? indicator.revisionWidth,
  }
  const observed = {
    ...seen,
    value: seen.value,
    population: seen.population ?? indicator.populationSize,
  }
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
