import { localDateOf } from '#packages/japan'
import { type Here, isUuid } from '#platform'
import { baselineSoFar } from '../baselines/tables.ts'
import type { YearValue } from '../check-figures/rules.ts'
import { draftOf } from '../designs/forms.ts'
import { type Around, draftFrom, type Finding } from '../designs/rules.ts'
import { aroundOf, pastOf } from '../designs/tables.ts'
import { type Indicator, indicatorsSeenBy } from '../indicators/tables.ts'
import { qualityChecks } from './rules.ts'

/** What the checks say of an indicator that stands. */
export async function findingsOf(here: Here, indicator: Indicator): Promise<Finding[]> {
  const past = await pastOf(here, indicator.id)
  const around = await aroundOf(here, indicator.goalId, indicator.id)
  return qualityChecks(asDraft(indicator, past, around))
}

/** What the checks say of a form as far as it is filled. */
export async function findingsOfForm(
  here: Here,
  values: Readonly<Record<string, string | string[]>>,
): Promise<Finding[]> {
  const goalId = typeof values.goalId === 'string' && isUuid(values.goalId)
  const around = await aroundOf(here, goalId ? String(values.goalId) : null, null)
  const draft = draftOf(values, around)
  const pid = /\d{5,6}-[0-9a-f-]{36}/i.exec(String(values.baselinePid ?? ''))?.[0]
  const from = pid
    ? await baselineSoFar(here, pid, { value: draft.baselineValue, year: draft.baselineYear })
    : null
  if (!from) return qualityChecks(draft)
  return qualityChecks({
    ...draft,
    baselineYear: from.base.year,
    baselineValue: from.base.value,
    past: draft.past.length > 0 ? draft.past : from.past,
  })
}

/** Nothing around: the checks that block look at the indicator alone. */
const alone: Around = {
  isOfGoal: false,
  siblings: [],
  measures: 0,
  measureYen: null,
  reviewMonth: 12,
  today: localDateOf('2000-01-01'),
}

/** 策定 waits for every indicator of the version (Q01–Q07). @returns the first sentence, null where none blocks */
export async function blockedBy(
  here: Here,
  indicatorIds: readonly string[],
): Promise<string | null> {
  const indicators = await indicatorsSeenBy(here, { ids: indicatorIds })
  for (const indicator of indicators) {
    const found = qualityChecks(asDraft(indicator, [], alone)).find(({ isBlocking }) => isBlocking)
    if (found) return `指標「${indicator.name}」を直してください。${found.sentence}`
  }
  return null
}

function asDraft(indicator: Indicator, past: readonly YearValue[], around: Around) {
  return draftFrom(
    {
      ...indicator,
      past,
      shape: indicator.shape ?? '直線',
      isByIndustry: indicator.isByIndustry ? 'on' : undefined,
    },
    around,
  )
}
