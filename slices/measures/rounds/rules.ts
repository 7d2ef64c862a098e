import {
  addDays,
  firstDayOf,
  formatFiscalYear,
  type LocalDate,
  toFiscalYear,
} from '#packages/japan'
import { broken, type Ruling } from '#platform'

export const roundKinds = [
  '当初',
  '骨格',
  '6月補正',
  '9月補正',
  '12月補正',
  '3月補正',
  '専決',
] as const

export type RoundKind = (typeof roundKinds)[number]

/** The year's first budget: whole, or 骨格 with the rest left to a 補正. */
export function isOriginal(kind: string): boolean {
  return kind === '当初' || kind === '骨格'
}

/** Only a supplementary budget takes money away; an original one begins at 0. */
export function aCutIsMadeByASupplement(
  kind: string,
  lines: readonly { readonly amountYen: number }[],
  fieldOf: (index: number) => string,
): Ruling {
  const at = isOriginal(kind) ? lines.findIndex((line) => line.amountYen < 0) : -1
  return at === -1 || broken(`${kind}予算の額は、0以上で入れてください。`, fieldOf(at))
}

export function isByDecree(round: { readonly kind: string }): boolean {
  return round.kind.startsWith('専決')
}

/** 「6月補正（第2号）」: supplementary budgets of a year are numbered, those by 専決 among them. */
export function numberedKind(kind: RoundKind, number: number): string {
  return isOriginal(kind) ? kind : `${kind}（第${number}号）`
}

/** 218条1項: a supplementary budget is made for what arose after the original one; 179条 for 専決. */
export function theReasonCameLater(kind: RoundKind, reason: string): Ruling {
  if (isOriginal(kind) || [...reason].length >= 10) return true
  return broken(
    kind === '専決'
      ? '議会を招集する時間がなかった理由を、10字以上で書いてください（地方自治法179条）。'
      : '当初予算の後に生じた事由を、10字以上で書いてください（地方自治法218条）。',
    'reason',
  )
}

/** One original budget a year; and none is supplemented before it is voted. */
export function theOriginalComesFirst(
  kind: RoundKind,
  original: { readonly kind: string; readonly votedOn: string | null } | null,
): Ruling {
  if (isOriginal(kind)) {
    return (
      original === null ||
      broken(`この年度には、もう${original.kind}予算の編成があります。`, 'kind')
    )
  }
  return (
    original === null ||
    original.votedOn !== null ||
    broken(`${original.kind}予算がまだ議決されていません。補正はその後に始められます。`, 'kind')
  )
}

/** 179条3項: what was decided without the assembly is told to it, and it says yes or no. */
export function anApprovalIsOwed(round: {
  readonly outcome: string
  readonly approvedOn: string | null
}): Ruling {
  if (round.outcome !== '専決') return broken('専決処分をした予算だけが、議会の承認を受けます。')
  return round.approvedOn === null || broken('議会の承認は、もう記録されています。')
}

/** 査定 in their order, with the person who makes it. */
export const stages = ['head', 'director', 'mayor', 'revival'] as const
export type Stage = (typeof stages)[number]
export const stageLabels: Readonly<Record<Stage | 'voted', string>> = {
  head: '課長査定',
  director: '部長査定',
  mayor: '市長査定',
  revival: '復活査定',
  voted: '議決',
}

/** 「令和9年度当初」 */
export function roundName(round: { readonly fiscalYear: number; readonly kind: string }): string {
  return `${formatFiscalYear(toFiscalYear(round.fiscalYear))}${round.kind}`
}

/** 211条: the budget is laid before the assembly no later than 20 days before the year begins. A reminder. */
export function submissionReminder(fiscalYear: number, isDesignatedCity = false): LocalDate {
  return addDays(firstDayOf(toFiscalYear(fiscalYear)), isDesignatedCity ? -30 : -20)
}

export function theRoundIsOpen(round: { readonly votedOn: string | null }): Ruling {
  return (
    round.votedOn === null || broken('この予算は議決されています。次の予算編成で要求してください。')
  )
}

/** Under which name the submission stands among the decisions of measure and lines. */
export function requestedName(round: { readonly fiscalYear: number; readonly kind: string }) {
  return `requested:${roundName(round)}`
}
