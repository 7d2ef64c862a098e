import { broken, type Ruling } from '#platform'
import type { FigureValue, StatFigure, Unanswered } from '../figures/rules.ts'
import { isAnswered } from '../figures/rules.ts'

export function theFigureCanBeWorkedOut(figure: StatFigure | Unanswered): Ruling {
  return (
    isAnswered(figure) ||
    broken(`${figure.title}は、いま示せる数字がありません。${figure.sentence}`, 'figure')
  )
}

export type Revision = {
  readonly label: string
  readonly areaName: string
  readonly period: string
  readonly unit: string
  readonly before: number | null
  readonly after: number | null
}

/** More than 5 %, or another sign: then what was said on the card may no longer hold. */
const NOTEWORTHY = 0.05

export function isNoteworthy(before: number | null, after: number | null): boolean {
  if (before === null || after === null) return before !== after
  if (before === 0) return after !== 0
  if (Math.sign(before) !== Math.sign(after)) return true
  // 5 % itself is not more than 5 %, whatever binary fractions make of it.
  return Math.abs(after / before - 1) - NOTEWORTHY > 1e-9
}

// With the label: a decomposition gives several derived values of one series and period.
const keyOf = ({ series, areaCode, period, label }: FigureValue) =>
  `${series} ${areaCode} ${period} ${label}`

/** Values of a card that a later edition gives differently: the card stays, and both are shown. */
export function revisionsOf(frozen: StatFigure, now: StatFigure | Unanswered): Revision[] {
  if (!isAnswered(now)) return []
  const current = new Map(now.values.map((value) => [keyOf(value), value]))
  return frozen.values.flatMap((before): Revision[] => {
    const after = current.get(keyOf(before))
    if (!after || after.edition === before.edition) return []
    if (!isNoteworthy(before.value, after.value)) return []
    const { label, areaName, period, unit } = before
    return [{ label, areaName, period, unit, before: before.value, after: after.value }]
  })
}

export const CARD_MARKS = ['', 'revised', 'withdrawn'] as const
/** What has become of a card's figures since they were frozen. */
export type CardMark = (typeof CARD_MARKS)[number]

/** Withdrawn says more than revised: then nobody stands behind the frozen figures any more. */
export function markOfCard(withdrawn: number, revisions: number): CardMark {
  if (withdrawn > 0) return 'withdrawn'
  return revisions > 0 ? 'revised' : ''
}

/** How the mark is said wherever the card is used. */
export const MARK_WORDS: Readonly<Record<CardMark, string>> = {
  '': '',
  revised: '【新しい版では値が変わっています】',
  withdrawn: '【取下げ】',
}
