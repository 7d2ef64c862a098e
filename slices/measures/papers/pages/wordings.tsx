import {
  firstDayOf,
  floorThousand,
  formatFiscalYear,
  formatShortWareki,
  formatYen,
  isLocalDate,
  toFiscalYear,
} from '#packages/japan'
import { amount, counted, type PaperCell, percent, unknown, words } from '#platform/typesetting'
import type {
  RequestSheet,
  SheetEvidence,
  SheetHead,
  SheetIndicator,
  SheetInterest,
} from '../../request-sheet.ts'

// One field, one wording: each of the four sheets takes its words and figures from here.

/** What a sheet says where this version of Sanchi keeps no record: never an invented word or a 0. */
export const notRecorded = '記録なし'

type More = { readonly why?: string; readonly look?: 'strong'; readonly cols?: number }

/** Whole yen shown in 千円, the rest cut; null is 「－」. The value is in 千円 too. */
export function thousand(yen: number | null, more: More = {}): PaperCell {
  if (yen !== null) return amount(floorThousand(yen) / 1000, more)
  // A blank has no reason to give.
  const { look, cols } = more
  return amount(null, { ...(look && { look }), ...(cols && { cols }) })
}

/** A count with its unit and where it comes from; a blank comes from nowhere. */
export function figure(value: number | null, unit: string, why: string): PaperCell {
  return counted(value, unit, value === null ? {} : { why })
}

/** A price for one, in 千円 to the nearest: 8,120 over 12 is 677 (measures-budget.md §4.4). */
export function thousandEach(yen: number | null, more: More = {}): PaperCell {
  return amount(yen === null ? null : Math.round(yen / 1000), yen === null ? {} : more)
}

/** 「1,550千円」 within a sentence. */
export function thousandText(yen: number | null): string {
  return yen === null ? unknown : `${formatYen(yen, { unit: '千円' })}千円`
}

/** A rate that stands in the record as text, in per cent: 「△7.1」. */
export function rate(text: string | null, more: More = {}): PaperCell {
  const read = text === null ? Number.NaN : Number(text.replace('△', '-'))
  return Number.isFinite(read) ? percent(read / 100, more) : percent(null)
}

/** A quantity that stands in the record as exact text, with its unit: 「3人」. */
export function quantity(text: string, unit: string, more: More = {}): PaperCell {
  const read = Number(text)
  return text.trim() !== '' && Number.isFinite(read) ? counted(read, unit, more) : words(text, more)
}

export function year(fiscalYear: number): string {
  return formatFiscalYear(toFiscalYear(fiscalYear))
}

/** 「令8」, for narrow columns. */
export function shortYear(fiscalYear: number): string {
  return formatShortWareki(firstDayOf(toFiscalYear(fiscalYear))).replace(/\..*$/, '')
}

/** 「令8.11.6」 */
export function day(on: string | null): string {
  return on !== null && isLocalDate(on) ? formatShortWareki(on) : unknown
}

export function orNone(text: string | null): string {
  return text === null || text.trim() === '' ? notRecorded : text.trim()
}

/** 「令和9年度　一般会計　款7 商工費　項1 商工費　目2 商工業振興費」 */
export function accountPath(head: SheetHead): string {
  const parts = [`款${head.kan}`, `項${head.kou}`, `目${head.moku}`]
  return [year(head.fiscalYear), head.account, ...parts].join('　')
}

export function nameAndCode(head: SheetHead): string {
  return head.code === '' ? head.name : `${head.name}　（${head.code}）`
}

export function inCharge(head: SheetHead): string {
  return [head.section, head.officer].filter((text) => text !== '').join('　')
}

/** 「令和5年度〜令和11年度（終期）」 */
export function term(head: SheetHead): string {
  const end = head.sunsetFiscalYear === null ? '終期の定めなし' : year(head.sunsetFiscalYear)
  return `${year(head.startedFiscalYear)}〜${end}${head.sunsetFiscalYear === null ? '' : '（終期）'}`
}

export function exitCondition(interest: SheetInterest | null): string {
  if (interest === null) return notRecorded
  const { indicator, value, by } = interest.exit
  return orNone([indicator, value, by].filter((text) => text !== '').join('　'))
}

/** The words of the mark, dashed on every form of the paper. */
export function lateMark({ mark }: SheetEvidence): PaperCell {
  return mark === '' ? words('', { align: 'c' }) : words(mark, { mark: 'late' })
}

/** 未到来 is hatched; when it will be known stands in a cell of its own. */
export function stateOf({ state }: SheetIndicator): PaperCell {
  return state.includes('未到来') ? words('未到来', { mark: 'due' }) : words(state)
}

/** What was measured of a year: 秘匿 is said, and a year that has not come is hatched. */
export function readingOf(one: SheetIndicator, fiscalYear: number, why: string): PaperCell {
  const found = one.years.find(({ year: of }) => of === fiscalYear)
  if (found?.isSuppressed) return words('秘匿', { align: 'c', why })
  if (found && found.value !== null) return counted(found.value, '', { why })
  const last = Math.max(0, ...one.years.map(({ year: of, value }) => (value === null ? 0 : of)))
  const isDue = one.state.includes('未到来') && fiscalYear > last
  return words(null, { align: 'n', ...(isDue ? { mark: 'due' } : {}) })
}

/** What the path of the target asks of a year, to the decimals of the indicator. */
export function aimOf(one: SheetIndicator, fiscalYear: number, why: string): PaperCell {
  const aim = one.years.find(({ year: of }) => of === fiscalYear)?.aim ?? null
  const scale = 10 ** one.decimals
  return aim === null ? counted(null, '') : counted(Math.round(aim * scale) / scale, '', { why })
}

/** 「根拠3件（うち後付け1件）」: the line in the footer of each sheet. */
export function restsOn(sheet: RequestSheet): string {
  const late = sheet.evidence.filter(({ mark }) => mark !== '').length
  const sample = sheet.head.isSample ? '　見本' : ''
  return `根拠${sheet.evidence.length}件（うち後付け${late}件）${sample}`
}
