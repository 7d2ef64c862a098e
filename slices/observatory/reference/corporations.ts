import { parseCsv } from '#packages/japan'
import { presentCodeOf } from './area-changes.ts'
import type { FigureColumn } from './columns.ts'
import { textOf, unknownHeader, unreadableLine } from './readings.ts'

export const CORPORATE_EVENTS = ['opened', 'closed', 'cleared', 'unstated'] as const
/** 開業, 廃業, 登記官による閉鎖, and closures of which the file does not say why. */
export type CorporateEvent = (typeof CORPORATE_EVENTS)[number]

export type CorporateCount = {
  readonly area: string
  /** `2021-07` */
  readonly month: string
  readonly event: CorporateEvent
  readonly count: number
}

// 登記官による閉鎖 clears away corporations that have been still for years: it dates no closure.
const CLOSURES: ReadonlyMap<string, CorporateEvent> = new Map([
  ['清算の結了等', 'closed'],
  ['その他の清算の結了等', 'closed'],
  ['合併による解散等', 'closed'],
  ['登記官による閉鎖', 'cleared'],
  ['', 'unstated'],
])
export const CORPORATIONS_HEADER = 'lg_code5,month,event,close_cause,count'

/**
 * Corporations newly registered and closed, by place of the head office and month. Only months in which
 * something happened have a row.
 * @throws {UnreadableEdition} encoding, header, an unknown event or cause, or a count that is none
 */
export function readCorporations(bytes: Uint8Array): CorporateCount[] {
  const [header = [], ...rows] = parseCsv(textOf(bytes))
  if (header.join() !== CORPORATIONS_HEADER) {
    const missing = CORPORATIONS_HEADER.split(',').filter((name) => !header.includes(name))
    throw unknownHeader(missing.join('、'))
  }
  return rows.map((row, n): CorporateCount => {
    const [area = '', month = '', happened = '', cause = '', count = ''] = row
    const event = happened === 'created' ? 'opened' : CLOSURES.get(cause)
    const isRow = /^\d{5}$/.test(area) && /^\d{4}-\d{2}$/.test(month) && /^\d+$/.test(count)
    const isEvent = happened === 'created' || happened === 'terminated'
    if (!isRow || !isEvent || event === undefined) throw unreadableLine(n + 2, row)
    return { area, month, event, count: Number(count) }
  })
}

/**
 * The city of a ward (札幌市中央区 01101 → 01100): wards of a designated city are numbered after it, and
 * such a city's number ends in 0 after a 1. 特別区 are municipalities themselves.
 * @returns null where the code is no ward of a present city
 */
export function cityOfWard(code: string, present: ReadonlySet<string>): string | null {
  if (present.has(code) || code[2] !== '1') return null
  for (let at = Number(code); at % 1000 >= 100; at -= 1) {
    const city = String(at).padStart(5, '0')
    if (present.has(city)) return city.endsWith('0') ? city : null
  }
  return null
}

export type CorporateMonths = {
  readonly months: readonly string[]
  /** present area → event → one count per month; no row in the file is a true 0 */
  readonly areas: ReadonlyMap<string, Readonly<Record<CorporateEvent, readonly number[]>>>
  readonly nation: Readonly<Record<CorporateEvent, readonly number[]>>
  /** Codes with no present municipality: in the nation's counts alone. */
  readonly untraced: readonly string[]
  /** Present municipalities of which the file has a row. */
  readonly found: ReadonlySet<string>
}

/** Sums wards to their city and ended codes to their successors. */
export function corporateMonthsOf(
  counts: readonly CorporateCount[],
  present: ReadonlySet<string>,
): CorporateMonths {
  const months = [...new Set(counts.map(({ month }) => month))].sort()
  const at = new Map(months.map((month, n) => [month, n]))
  const none = () => months.map(() => 0)
  const empty = () => ({ opened: none(), closed: none(), cleared: none(), unstated: none() })
  const areas = new Map([...present].map((code) => [code, empty()]))
  const nation = empty()
  const untraced = new Set<string>()
  const found = new Set<string>()
  for (const { area, month, event, count } of counts) {
    const n = at.get(month) ?? 0
    const code = cityOfWard(area, present) ?? presentCodeOf(area, present) ?? ''
    const to = areas.get(code)
    if (to) found.add(code)
    else untraced.add(area)
    for (const sums of to ? [to, nation] : [nation]) sums[event][n] = (sums[event][n] ?? 0) + count
  }
  return { months, areas, nation, untraced: [...untraced].sort(), found }
}

/** Calendar years of which all twelve months are in the file. */
export function wholeYears(months: readonly string[]): number[] {
  const years = [...new Set(months.map((month) => Number(month.slice(0, 4))))]
  return years.filter(
    (year) => months.filter((month) => month.startsWith(`${year}-`)).length === 12,
  )
}

/**
 * Months (periods as 202107) and whole calendar years of every event, the nation first. An unstated cause
 * has no year of its own: it is told beside the months.
 */
export function corporateColumnsOf(
  { months, areas, nation }: CorporateMonths,
  order: readonly string[],
): FigureColumn[] {
  const counted = [nation, ...order.map((code) => areas.get(code) ?? nation)]
  const column = (event: CorporateEvent, period: number, isIn: (month: string) => boolean) => ({
    series: `corporations-${event}`,
    period,
    values: counted.map((counts) => ({
      value: counts[event].reduce((sum, n, at) => sum + (isIn(months[at] ?? '') ? n : 0), 0),
      mark: null,
    })),
  })
  return CORPORATE_EVENTS.flatMap((event) => [
    ...months.map((month) => column(event, Number(month.replace('-', '')), (one) => one === month)),
    ...wholeYears(months)
      .filter(() => event !== 'unstated')
      .map((year) => column(event, year, (one) => one.startsWith(`${year}-`))),
  ])
}
