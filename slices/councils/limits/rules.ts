import { addMonths, daysBetween, formatDate, type LocalDate } from '#packages/japan'
import { broken, type Ruling } from '#platform'

export const limitReasons = ['専門性', '職指定', '他に適任者なし'] as const
export type LimitReason = (typeof limitReasons)[number]
export const breachKinds = ['期数', '年数', '兼職'] as const
export type BreachKind = (typeof breachKinds)[number]

export type Term = {
  readonly from: LocalDate
  readonly to: LocalDate
  readonly fillsVacancy: boolean
}

/**
 * Whether it counts as a term: one that filled a vacancy only where it lasted more than half of a term.
 */
export function countsAsATerm(term: Term, termMonths: number): boolean {
  if (!term.fillsVacancy) return true
  const months = Math.floor(termMonths / 2)
  const half = addMonths(term.from, months)
  // A term of an odd number of months has its middle within a month.
  const extra = termMonths % 2 === 0 ? 0 : Math.ceil(daysBetween(half, addMonths(half, 1)) / 2)
  return daysBetween(half, term.to) + 1 > extra
}

/** Which consecutive term it would be: earlier ones without a gap, counted back from this one. */
export function termNumber(earlier: readonly Term[], next: Term, termMonths: number): number {
  const counted = [...earlier].sort((one, other) => (one.to < other.to ? 1 : -1))
  let number = countsAsATerm(next, termMonths) ? 1 : 0
  let from = next.from
  for (const term of counted) {
    // A few days between two terms are paper, not a pause.
    if (daysBetween(term.to, from) > 31) break
    if (countsAsATerm(term, termMonths)) number += 1
    from = term.from
  }
  return Math.max(number, 1)
}

/** Years in the body with this term, to a hundredth, so that leap days make no year longer. */
export function totalYears(earlier: readonly Term[], next: Term): number {
  const days = [...earlier, next].reduce((all, { from, to }) => all + daysBetween(from, to) + 1, 0)
  return Math.round((days / 365.25) * 100) / 100
}

export type Limits = {
  readonly limitKind: '期数' | '年数'
  readonly limitTerms: number
  readonly limitYears: number
  readonly limitPosts: number
}
export type Standing = {
  readonly termNumber: number
  readonly totalYears: number
  /** Other bodies active that day in which the person sits in person, not by office. */
  readonly otherPosts: number
  readonly capacity: '個人' | '職指定'
}
export type Breach = { readonly kind: BreachKind; readonly sentence: string }

/** What an appointment goes beyond; each wants a reason, none forbids it. */
export function breachesOf(standing: Standing, limits: Limits): readonly Breach[] {
  const breaches: Breach[] = []
  if (limits.limitKind === '期数' && standing.termNumber > limits.limitTerms)
    breaches.push({
      kind: '期数',
      sentence: `${standing.termNumber}期目の委嘱になります（上限${limits.limitTerms}期）。理由を選んでください。`,
    })
  if (limits.limitKind === '年数' && standing.totalYears > limits.limitYears)
    breaches.push({
      kind: '年数',
      sentence: `通算${Math.ceil(standing.totalYears)}年の委嘱になります（上限${limits.limitYears}年）。理由を選んでください。`,
    })
  const posts = standing.otherPosts + (standing.capacity === '職指定' ? 0 : 1)
  if (standing.capacity !== '職指定' && posts > limits.limitPosts)
    breaches.push({
      kind: '兼職',
      sentence: `市の会議の委員が${posts}件目になります（上限${limits.limitPosts}件）。理由を選んでください。`,
    })
  return breaches
}

/** Every breach has its reason; the first without one is told. */
export function everyBreachHasAReason(
  breaches: readonly Breach[],
  reasons: Readonly<Partial<Record<BreachKind, LimitReason | null>>>,
): Ruling {
  const open = breaches.find(({ kind }) => !reasons[kind])
  return open === undefined || broken(open.sentence, `reason${fieldOf[open.kind]}`)
}

/** The end of the name of a breach's field in the form. */
export const fieldOf: Readonly<Record<BreachKind, string>> = {
  期数: 'Terms',
  年数: 'Years',
  兼職: 'Posts',
}

export type Facts = {
  readonly isStaff: boolean
  readonly isAssembly: boolean
  readonly sharesHousehold: boolean
  readonly sharesAffiliation: boolean
}

/** What is said before an appointment and forbids nothing. */
export function warningsOf(facts: Facts): readonly string[] {
  return [
    facts.isStaff ? '市の職員です。委員には委嘱しないのが原則です。' : '',
    facts.isAssembly ? '市議会の議員です。委員には委嘱しないのが原則です。' : '',
    facts.sharesHousehold ? '同じ世帯の方が、この会議の委員にいます。' : '',
    facts.sharesAffiliation ? '同じ所属の方が、この会議の委員にいます。' : '',
  ].filter((sentence) => sentence !== '')
}

/** 「この委員の任期（〜2027年3月31日）と重なっています。」 */
export function theTermDoesNotOverlap(
  next: { readonly from: LocalDate; readonly to: LocalDate },
  others: readonly { readonly from: LocalDate; readonly to: LocalDate }[],
): Ruling {
  const met = others.find(({ from, to }) => from <= next.to && next.from <= to)
  return (
    met === undefined ||
    broken(`この委員の任期（〜${formatDate(met.to)}）と重なっています。`, 'termFrom')
  )
}
