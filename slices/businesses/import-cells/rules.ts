import {
  addDays,
  fromWareki,
  type LocalDate,
  localDateOf,
  parseLocalDate,
  parseYen,
  spreadsheetDamage,
} from '#packages/japan'
import type { ImportField } from '../import-columns/rules.ts'

/** A cell with this word empties what the register holds; a blank one leaves it. */
export const clearingWord = '(空欄にする)'

export function clears(cell: string): boolean {
  return cell.includes('空欄') && cell.normalize('NFKC').replace(/\s/g, '') === clearingWord
}

/** What a cell says, in the form in which a person would have typed it; or what is wrong with it. */
export type Cell =
  | { readonly text: string; readonly offered?: string }
  | { readonly problem: string; readonly offered?: string }

/** Digits and signs as on a keyboard: ０７７８（５１） is 0778(51). */
const halfWidth = (cell: string) => cell.normalize('NFKC').trim()

const exponent = (line: number, what: string) =>
  `${what}が指数表示になっています。Excelで列を「文字列」にして保存し直してください（${line}行）。`

/** The first day by which a spreadsheet counts, put so that its false 29 February 1900 does no harm. */
const dayZero = localDateOf('1899-12-30')

/** 「45748」: a day as a spreadsheet counts it, from 1927 to 2099. */
function serialDay(text: string): LocalDate | null {
  const days = Number(text)
  return /^\d{5}$/.test(text) && days >= 10_000 && days <= 73_050 ? addDays(dayZero, days) : null
}

/** A moment with a zone is the day in Japan on which it fell: 15:00 UTC is already the next. */
function dayOfInstant(text: string): LocalDate | null {
  const found = /^(\d{4}-\d{2}-\d{2})[T ](\d{2}):\d{2}(?::\d{2}(?:\.\d+)?)?(Z?)/.exec(text)
  const on = parseLocalDate(found?.[1] ?? '')
  return on !== null && found?.[3] === 'Z' && Number(found[2]) >= 15 ? addDays(on, 1) : on
}

function day(cell: string): LocalDate | null {
  const text = halfWidth(cell)
  return parseLocalDate(text) ?? serialDay(text) ?? dayOfInstant(text)
}

const eraYear = /^([MTSHR明大昭平令])(?:治|正|和|成)?\.?(\d{1,2}|元)年?$/i

/** The year of 「昭和43年」「S43」「1968年4月」「1968/4/1」. */
function year(cell: string): string {
  const text = halfWidth(cell)
  const era = eraYear.exec(text)
  if (era) {
    const first = fromWareki(`${era[1]}${era[2] === '元' ? '1' : era[2]}.12.31`)
    return first?.slice(0, 4) ?? text
  }
  return day(text)?.slice(0, 4) ?? /^(\d{4})(?:年|[./-]\d{1,2}|$)/.exec(text)?.[1] ?? text
}

function phone(cell: string): Cell {
  const text = halfWidth(cell).replace(/[‐‑–—−ー]/g, '-')
  const digits = text.replace(/\D/g, '')
  // Nine or ten digits without the nought are what a spreadsheet leaves of a number of ten or eleven.
  if (/^[1-9]\d{8,9}$/.test(text) && text === digits) {
    return {
      problem: `電話番号の先頭の0が失われているようです（0${digits}）。検査の結果の画面で補うことができます。`,
      offered: `0${digits}`,
    }
  }
  return { text }
}

function postalCode(cell: string): Cell {
  const text = halfWidth(cell)
    .replace(/^〒/, '')
    .replace(/[‐‑–—−ー]/g, '-')
  if (/^\d{5,6}$/.test(text)) {
    const whole = text.padStart(7, '0')
    return {
      problem: `郵便番号の先頭の0が失われているようです（${whole}）。検査の結果の画面で補うことができます。`,
      offered: whole,
    }
  }
  return { text }
}

const kinds: readonly (readonly [RegExp, string])[] = [
  [/kind#\d|^[1-4]\d\d$|法人|会社|^(株|有|合)/, '法人'],
  [/個人/, '個人事業主'],
  [/組合/, '組合'],
  [/任意|団体|協議会/, '任意団体'],
]

/** 任意団体 holds no 法人, 農事組合法人 is one. */
function kind(cell: string): string {
  const text = halfWidth(cell)
  return kinds.find(([fits]) => fits.test(text))?.[1] ?? text
}

const readers: Readonly<Partial<Record<ImportField, (cell: string, line: number) => Cell>>> = {
  corporateNumber: (cell, line) =>
    spreadsheetDamage(cell) === 'exponent'
      ? { problem: exponent(line, '法人番号') }
      : { text: cell.trim() },
  phone: (cell, line) =>
    spreadsheetDamage(cell) === 'exponent' ? { problem: exponent(line, '電話番号') } : phone(cell),
  postalCode,
  kind: (cell) => ({ text: kind(cell) }),
  // ｶﾅ as full-width, so that it is read and sorted like the others.
  kana: (cell) => ({ text: cell.normalize('NFKC').trim() }),
  jsicCode: (cell) => ({ text: halfWidth(cell).replace(/^[A-T]-?(?=\d)/i, '') }),
  jsicRevision: (cell) => ({ text: halfWidth(cell).replace(/^第|回改定$|回$/g, '') }),
  employees: (cell) => ({ text: halfWidth(cell).replace(/(人|名)$/, '') }),
  employeesOn: (cell) => ({ text: day(cell) ?? cell.trim() }),
  confirmedOn: (cell) => ({ text: day(cell) ?? cell.trim() }),
  foundedYear: (cell) => ({ text: year(cell) }),
  capitalYen: (cell) => {
    const amount = parseYen(cell)
    return { text: amount === null ? cell.trim() : String(amount) }
  },
  mail: (cell) => ({ text: halfWidth(cell) }),
}

/**
 * Reads one cell: what a spreadsheet did to it is said, what can be understood (昭和43年, a serial day,
 * ０７７８) is put as it would be typed. Names stay as they are, 髙 and ㈱ too.
 * @param line of the file, as a spreadsheet counts it
 */
export function readCell(field: ImportField, cell: string, line: number): Cell {
  // The apostrophe that our own files put before what looks like a formula.
  const plain = /^'[=+\-@＝＋－＠]/.test(cell) ? cell.slice(1) : cell
  const damage = spreadsheetDamage(plain)
  if (damage === 'error' || damage === 'too-narrow')
    return {
      problem:
        damage === 'error'
          ? '表計算ソフトの計算エラーが入っています。もとの表の式を直してください。'
          : '列の幅が足りず「###」のまま保存されています。列を広げて保存し直してください。',
    }
  const reader = readers[field]
  return reader ? reader(plain, line) : { text: plain.trim() }
}
