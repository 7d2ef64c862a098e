import { formatWareki, type LocalDate } from '#packages/japan'
import { broken, type Ruling } from '#platform'
import type { State } from '../steps/rules.ts'

/** An order before 交付決定 may be asked for as long as there is none. */
const askable: readonly State[] = ['形式適合', '採択', '交付申請']

export const mayAskToStartEarly = (state: State, startRule: string): boolean =>
  startRule === '事前着手届' && askable.includes(state)

export function theOutlineKnowsEarlyStarts(startRule: string): Ruling {
  return (
    startRule === '事前着手届' ||
    broken(
      startRule === '公募開始日以後'
        ? 'この制度は公募開始日から着手できるため、事前着手の承認は要りません。'
        : 'この制度の要綱には、交付決定前の着手の定めがありません。交付決定の後に発注してください。',
    )
  )
}

export function itIsBeforeTheAward(state: State): Ruling {
  return (
    askable.includes(state) ||
    broken(`いまは「${state}」です。事前着手の承認は、交付決定の前にだけ申請できます。`)
  )
}

/** What was begun already cannot be approved afterwards. */
export function theDayLiesAhead(fromOn: LocalDate, today: LocalDate): Ruling {
  return (
    fromOn >= today ||
    broken(
      `着手したい日は、今日（${formatWareki(today)}）以後の日付にしてください。さかのぼって承認することはできません。`,
      'fromOn',
    )
  )
}

export function nothingIsAskedOrAllowed(
  before: readonly { readonly outcome: string | null }[],
): Ruling {
  if (before.some((one) => one.outcome === null))
    return broken('事前着手の申請は、もう届いています。決定をお待ちください。')
  return (
    before.every((one) => one.outcome !== '承認') || broken('事前着手は、もう承認されています。')
  )
}
