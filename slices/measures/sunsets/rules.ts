import { dayFromParts, firstDayOf, type LocalDate, toFiscalYear } from '#packages/japan'
import { broken, type Ruling } from '#platform'

export const decisions = ['継続', '拡充', '改善', '縮小', '統合', '廃止', '終期到来'] as const
export type Decision = (typeof decisions)[number]

/** After these the measure goes on, and has a new last year. */
export const goesOn = (decision: Decision): boolean =>
  ['継続', '拡充', '改善', '縮小'].includes(decision)

/** 30 September of the last year: until then the section decides, from 1 October on the 部長. */
export function isLeftToTheDirector(sunsetYear: number, today: LocalDate): boolean {
  const first = dayFromParts(sunsetYear, 10, 1)
  return first !== null && today >= first
}

type Decided = { readonly sunsetYear: number; readonly decision: Decision } | null

export function itIsDecidedOnce(before: Decided): Ruling {
  return before === null || broken(`この終期の判断（${before.decision}）は、もう記録されています。`)
}

export function theTermIsKnown(sunsetYear: number | null): Ruling {
  return sunsetYear !== null || broken('終期が未定です。先に事業の終期を入れてください。')
}

export function whoDecides(isDirector: boolean, isLeft: boolean): Ruling {
  return (
    isDirector ||
    !isLeft ||
    broken('9月30日までに判断がなかったため、部長が判断します。部長に説明してください。')
  )
}

export function theNewTermIsLater(
  decision: Decision,
  untilYear: number | null,
  sunsetYear: number,
  mostYears: number,
): Ruling {
  if (!goesOn(decision)) {
    return untilYear === null || broken('終える事業に、新しい終期は入れません。', 'untilYear')
  }
  return (
    (untilYear !== null && untilYear > sunsetYear && untilYear <= sunsetYear + mostYears) ||
    broken(`いつまで行う事業かを入れてください（最長${mostYears}年）。`, 'untilYear')
  )
}

export function aMergerNamesItsSuccessor(
  decision: Decision,
  successorId: string | null,
  measureId: string,
): Ruling {
  if (decision !== '統合') return true
  return (
    (successorId !== null && successorId !== measureId) ||
    broken('どの事業に統合するかを選んでください。', 'successorId')
  )
}

type Statement = { readonly statedAt: string } | null
type Test = { readonly isMet: boolean; readonly testedAt: string } | null

/** The exit condition is reached where the latest yearly test says so. */
export const exitIsMet = (test: Test): boolean => test?.isMet === true

/**
 * To go on, the public interest is stated anew: after the test that found the exit condition met, and in
 * any case within the last year of the term.
 */
export function itIsStatedAnew(
  decision: Decision,
  statement: Statement,
  test: Test,
  sunsetYear: number,
  dayOf: (instant: string) => LocalDate,
): Ruling {
  if (!goesOn(decision)) return true
  if (exitIsMet(test) && (statement === null || statement.statedAt <= (test?.testedAt ?? ''))) {
    return broken(
      '終える条件に達しています。続けるには、公益性と新しい終える条件を書き直してください。',
      'decision',
    )
  }
  return (
    (statement !== null && dayOf(statement.statedAt) >= firstDayOf(toFiscalYear(sunsetYear))) ||
    broken('続けるには、この年度に公益性と終える条件を書き直してください。', 'decision')
  )
}

/** In its last year a term is extended by a decision, and not by an edit of the measure. */
export function noTermIsExtendedByEditing(
  savedYear: number | null,
  typedYear: number | null,
  presentYear: number,
): Ruling {
  const isLonger = savedYear !== null && typedYear !== null && typedYear > savedYear
  return (
    !isLonger ||
    savedYear > presentYear ||
    broken(
      '最終年度の事業の終期は、ここでは延ばせません。「終期の判断」で、終える条件に答えて決めてください。',
      'sunsetYear',
    )
  )
}
