import { addMonths, type LocalDate } from '#packages/japan'
import {
  firstDue,
  type Known,
  lastEnded,
  lateFrom,
  periodLabel,
  periodState,
  spacingOf,
  type Timing,
} from '../indicators/rules.ts'
import { unjudged } from '../judgements/rules.ts'
import type { Verdict } from '../judgements/tables.ts'

export const declaredKinds = ['資料の廃止', '災害', '関税', '円相場', 'その他'] as const

/** Why an indicator should be looked at again. The key names the occasion, so that it is asked once. */
export type Trigger = { readonly key: string; readonly sentence: string; readonly on: string }

type Judged = Pick<Verdict, 'year' | 'status' | 'value' | 'judgedAt'>
type Aim = { readonly value: number; readonly dueYear: number } | null

export type Watched = Timing & Known & { readonly direction: string }

const isBehind = ({ status }: Judged) => status === '遅れ' || status === '後退'
const dayOf = (instant: string) => instant.slice(0, 10)

/**
 * What the figures themselves ask to be looked at (plans-indicators.md §4.5).
 * @param verdicts those that stand, one a period
 */
export function triggersOf(
  watched: Watched,
  verdicts: readonly Judged[],
  aim: Aim,
  today: LocalDate,
): Trigger[] {
  const judged = verdicts
    .filter(({ status }) => !unjudged.includes(status))
    .sort((one, other) => one.year - other.year)
  return [
    ...behindTwice(watched, judged),
    ...metTooEarly(watched, judged, aim),
    ...missingTooLong(watched, today),
  ]
}

function behindTwice(watched: Watched, judged: readonly Judged[]): Trigger[] {
  const [before, last] = judged.slice(-2)
  if (!before || !last || !isBehind(before) || !isBehind(last)) return []
  return [
    {
      key: `behind:${last.year}`,
      sentence: `${periodLabel(watched, before.year)}と${periodLabel(watched, last.year)}が続けて${before.status === last.status ? last.status : '遅れ・後退'}です。`,
      on: dayOf(last.judgedAt),
    },
  ]
}

function metTooEarly(watched: Watched, judged: readonly Judged[], aim: Aim): Trigger[] {
  const last = judged.at(-1)
  if (!last || aim === null || !['増', '減', '到達'].includes(watched.direction)) return []
  const isMet = watched.direction === '減' ? last.value <= aim.value : last.value >= aim.value
  if (!isMet || last.year > aim.dueYear - 2 * spacingOf(watched)) return []
  return [
    {
      key: `early:${aim.dueYear}`,
      sentence: `${periodLabel(watched, aim.dueYear)}の目標に、${periodLabel(watched, last.year)}で届いています。目標が低すぎないかを見てください。`,
      on: dayOf(last.judgedAt),
    },
  ]
}

/** Of periods after the last value that is known: an older gap is history, not a task. */
function missingTooLong(watched: Watched, today: LocalDate): Trigger[] {
  const known = Math.max(watched.baselineYear ?? 0, ...watched.observed.map(({ year }) => year))
  const last = lastEnded(watched, today)
  for (let year = last; year >= firstDue(watched) && year > known; year -= spacingOf(watched)) {
    const late = addMonths(lateFrom(watched, year), 12)
    if (periodState(watched, year, today) === '観測遅れ' && today > late)
      return [
        {
          key: `missing:${year}`,
          sentence: `${periodLabel(watched, year)}の値が、12か月を超えて入っていません。`,
          on: late,
        },
      ]
  }
  return []
}
