import type { Here } from '#platform'
import { standingOf } from '../indicators/rules.ts'
import { type IndicatorFilter, indicatorsInOrder } from '../indicators/tables.ts'
import { standingVerdicts } from '../judgements/tables.ts'
import { answersOfEach } from '../reviews/tables.ts'
import { targetsOfEach } from '../targets/tables.ts'
import type { Reported } from './rules.ts'

/** How each indicator stands today, in four statements however many there are. */
export async function reportedIndicators(here: Here, filter: IndicatorFilter): Promise<Reported[]> {
  const indicators = await indicatorsInOrder(here, filter)
  const ids = indicators.map(({ id }) => id)
  const verdicts = await standingVerdicts(here, ids)
  const targets = await targetsOfEach(here, ids)
  const answers = await answersOfEach(here, ids)
  return indicators.map((indicator) => {
    const standing = standingOf(indicator, here.today)
    return {
      indicator,
      standing,
      verdict:
        (verdicts.get(indicator.id) ?? []).find(({ year }) => year === standing.year) ?? null,
      targets: targets.get(indicator.id) ?? [],
      changes: answers.get(indicator.id) ?? [],
    }
  })
}
