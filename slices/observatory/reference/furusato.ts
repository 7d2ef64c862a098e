import { parseCsv } from '#packages/japan'
import { readCell } from './marks.ts'
import { type Observed, textOf, unknownHeader, unreadableLine } from './readings.ts'

export const FURUSATO_HEADER = [
  'fiscal_year',
  'lg_code5',
  'prefecture',
  'municipality',
  'received_yen',
  'expense_yen',
  'proxy_yen',
  'resident_tax_deduction_yen',
  'trial_balance_yen',
] as const

const SERIES_OF: ReadonlyMap<string, string> = new Map([
  ['received_yen', 'furusato-received'],
  ['expense_yen', 'furusato-expense'],
  ['proxy_yen', 'furusato-proxy'],
  ['resident_tax_deduction_yen', 'furusato-deduction'],
])

/**
 * ふるさと納税に関する現況調査: one row per fiscal year and municipality, whole yen. The file's own trial
 * balance is not kept: it is worked out again from its parts, so that its rule can be shown.
 * @throws {UnreadableEdition} encoding, header, year or value that cannot be read
 */
export function readFurusato(bytes: Uint8Array): Observed[] {
  const [header = [], ...rows] = parseCsv(textOf(bytes))
  const missing = FURUSATO_HEADER.filter((name) => !header.includes(name))
  if (missing.length > 0) throw unknownHeader(missing.join('、'))
  const columns = header.map((name) => SERIES_OF.get(name))
  return rows.flatMap((row, n) => {
    const [year = '', area = ''] = row
    if (!/^\d{4}$/.test(year) || !/^\d{5}$/.test(area)) throw unreadableLine(n + 2, row)
    return columns.flatMap((series, at): Observed[] => {
      if (!series) return []
      const cell = readCell(row[at] ?? '')
      if (!cell) throw unreadableLine(n + 2, row)
      return [{ series, area, period: Number(year), cell }]
    })
  })
}

export type FurusatoParts = {
  readonly received: number
  readonly expense: number
  readonly proxy: number
  readonly deduction: number
}

/** The part of the deduction that 地方交付税 makes good; nothing of it where a city gets none. */
const MADE_GOOD = 0.75

/**
 * 収支 = 受入額 − 代理受入額 − 経費 − 控除額 × 25 % (× 100 % for 不交付団体), in yen.
 * @example 燕市 FY2024: 5,590,216,300 − 2,508,237,473 − 145,086,748 × 0.25 = 3,045,707,140
 */
export function furusatoBalance(
  { received, expense, proxy, deduction }: FurusatoParts,
  isWithoutAllocation = false,
): number {
  return Math.round(
    received - proxy - expense - deduction * (isWithoutAllocation ? 1 : 1 - MADE_GOOD),
  )
}

/** 経費率 = 経費 ÷ 受入額; null where nothing was received. */
export function furusatoExpenseRatio({
  received,
  expense,
}: Pick<FurusatoParts, 'received' | 'expense'>): number | null {
  return received > 0 ? expense / received : null
}
