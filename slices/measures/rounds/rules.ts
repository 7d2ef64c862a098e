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
