import type { LocalDate } from '#packages/japan'
import { broken, type Ruling } from '#platform'
import { firstDue, type Known, lastEnded, releaseOn, type Timing } from '../indicators/rules.ts'

/** The target that a period is judged by: the latest that reaches back to it. */
export function targetOf<T extends { readonly number: number; readonly fromYear: number | null }>(
  targets: readonly T[],
  year: number,
): T | null {
  const reaching = targets.filter(({ fromYear }) => fromYear === null || fromYear <= year)
  return [...reaching].sort((one, other) => other.number - one.number)[0] ?? null
}

/**
 * 「結果判明後の目標変更」: a period that the target leads through was released, or its value was known,
 * before the target was changed.
 */
export function isAfterAResult(timing: Timing & Known, today: LocalDate, dueYear: number): boolean {
  const begins = timing.baselineYear ?? firstDue(timing) - 1
  if (timing.observed.some(({ year }) => year > begins && year <= dueYear)) return true
  const first = firstDue(timing)
  return first <= Math.min(dueYear, lastEnded(timing, today)) && releaseOn(timing, first) <= today
}

export function onlyWhatIsAimedAtHasATarget(direction: string): Ruling {
  return direction !== '監視のみ' || broken('監視のみの指標には、目標を付けません。', 'value')
}

export function theRangeIsWhole(
  direction: string,
  low: number | null,
  high: number | null,
): Ruling {
  if (direction !== '範囲維持') return true
  return (
    (low !== null && high !== null && low < high) ||
    broken('保つ範囲の下限を、上限より小さく入れてください。', 'low')
  )
}

export function theIndicatorStands({ closedOn }: { readonly closedOn: LocalDate | null }): Ruling {
  return closedOn === null || broken('廃止した指標は直せません。後継の指標で続けてください。')
}
