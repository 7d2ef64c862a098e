import { type LocalDate, parseFiscalYear, parseLocalDate } from '#packages/japan'

/** What one cell of a publisher's file says, or why it cannot be read. */
export type Read<T> = { readonly ok: T } | { readonly problem: string }

/** How publishers write that nothing stands in a cell. */
const blanks = /^[-‐‑–—―−ー…*]*$/u

const plainOf = (text: string) =>
  text
    .normalize('NFKC')
    .replace(/\s/g, '')
    .replace(/[、，]/g, ',')

export function isBlank(cell: unknown): boolean {
  return (
    cell === null || cell === undefined || (typeof cell === 'string' && blanks.test(plainOf(cell)))
  )
}

const number = /^([-‐‑–—−ー△▲]?)(\d{1,3}(?:,\d{3})+|\d+)(\.\d+)?$/u

/** A number as sheets write it: 「１,２３４」, 「▲5.2」, 「(300)」. Null where it is none. */
export function numberSaid(cell: unknown, units: readonly string[] = []): number | null {
  if (typeof cell === 'number') return Number.isFinite(cell) ? cell + 0 : null
  if (typeof cell !== 'string') return null
  let plain = plainOf(cell)
  const unit = units.find((one) => one !== '' && plain.endsWith(one))
  if (unit) plain = plain.slice(0, -unit.length)
  const bracketed = /^\((.+)\)$/.exec(plain)
  const match = number.exec(bracketed?.[1] ?? plain)
  if (!match) return null
  const value = Number(`${(match[2] ?? '').replaceAll(',', '')}${match[3] ?? ''}`)
  const isNegative = (match[1] ?? '') !== '' || bracketed !== null
  return isNegative && value !== 0 ? -value : value
}

const most = Number.MAX_SAFE_INTEGER / 1_000

/** An amount written in 千円, with or without decimals, in whole yen. Blank is null and never 0. */
export function yenOfThousands(cell: unknown): Read<number | null> {
  if (isBlank(cell)) return { ok: null }
  const thousands = numberSaid(cell, ['千円'])
  if (thousands === null || Math.abs(thousands) > most)
    return { problem: `「${saidOf(cell)}」を金額（千円）として読めません` }
  return { ok: Math.round(thousands * 1_000) + 0 }
}

export function countOf(cell: unknown, units: readonly string[]): Read<number | null> {
  if (isBlank(cell)) return { ok: null }
  const count = numberSaid(cell, units)
  if (count === null || count < 0 || count > most)
    return { problem: `「${saidOf(cell)}」を0以上の数として読めません` }
  return { ok: count }
}

/**
 * A fiscal year: 「令和5」, 「R5」, 2023, or the bare 5 of these sheets, which is of 令和.
 * @param latest the latest fiscal year that a sheet can tell of
 */
export function yearSaid(cell: unknown, latest: number): number | null {
  const text = plainOf(typeof cell === 'number' || typeof cell === 'string' ? String(cell) : '')
  const bare = /^(\d{1,2})(?:年度?)?$/.exec(text)
  const year = parseFiscalYear(bare ? `令和${bare[1]}` : text)
  return year !== null && year <= latest ? year : null
}

/** 「7/10/1」 is 令和7年10月1日; so is every other way to write a day. Null where it is none. */
export function daySaid(cell: unknown): LocalDate | null {
  if (typeof cell !== 'string') return null
  const text = plainOf(cell)
  const bare = /^(\d{1,2})[./年-](\d{1,2})[./月-](\d{1,2})日?$/.exec(text)
  return parseLocalDate(bare ? `令和${bare[1]}年${bare[2]}月${bare[3]}日` : text)
}

/** Words as they are printed, lines kept; 「-」 alone says that nothing is there. */
export function wordsSaid(cell: unknown, longest: number): Read<string> {
  if (isBlank(cell)) return { ok: '' }
  if (typeof cell !== 'string' && typeof cell !== 'number')
    return { problem: `「${saidOf(cell)}」を文として読めません` }
  const text = String(cell)
    .normalize('NFC')
    .replaceAll(/\r\n?/g, '\n')
    // What no page, PDF or database can print.
    .replaceAll(/(?!\n)\p{Cc}/gu, ' ')
    .trim()
  return [...text].length <= longest
    ? { ok: text }
    : { problem: `${longest.toLocaleString('ja-JP')}字を超えています` }
}

/** A name in one line: publishers break long ones to fit the cell. */
export const lineSaid = (cell: unknown): string => {
  const read = wordsSaid(cell, 500)
  return 'ok' in read ? read.ok.replaceAll('\n', '') : ''
}

function saidOf(cell: unknown): string {
  const text = typeof cell === 'string' ? cell : (JSON.stringify(cell) ?? '')
  return text.length > 30 ? `${text.slice(0, 30)}…` : text
}
