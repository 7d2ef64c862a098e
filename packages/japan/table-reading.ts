import { CsvError, parse } from 'csv-parse/sync'
import { firstByteOutsideCp932 } from './cp932.ts'

export type TableEncoding = 'utf-8-bom' | 'utf-8' | 'utf-16le' | 'cp932'
export type DecodedTable = { readonly text: string; readonly encoding: TableEncoding }

/** A file that cannot be read without guessing. `row` counts lines from 1, `byte` from 0. */
export class UnreadableTable extends Error {
  readonly row: number
  readonly byte: number | null

  constructor(sentence: string, row: number, byte: number | null = null) {
    super(sentence)
    this.name = 'UnreadableTable'
    this.row = row
    this.byte = byte
  }
}

function decodeAs(encoding: string, bytes: Uint8Array): string | null {
  try {
    return new TextDecoder(encoding, { fatal: true, ignoreBOM: true }).decode(bytes)
  } catch {
    return null // Not this encoding: the next is tried, and the last failure is reported.
  }
}

const startsWith = (bytes: Uint8Array, ...mark: number[]) =>
  mark.every((byte, at) => bytes[at] === byte)

const lineOf = (bytes: Uint8Array, at: number) =>
  bytes.subarray(0, at).filter((byte) => byte === 0x0a).length + 1

/**
 * Bytes of a CSV or text file → text: UTF-8 with BOM, UTF-16 with BOM (Excel's 「Unicode テキスト」), else valid
 * UTF-8, else CP932 (Windows-31J). The BOM is not part of the text. Nothing is replaced silently.
 * @throws {UnreadableTable} the bytes are none of these, with row and byte
 * @see WHATWG Encoding, shift_jis
 */
export function decodeTable(bytes: Uint8Array): DecodedTable {
  if (startsWith(bytes, 0xff, 0xfe)) {
    const text = decodeAs('utf-16le', bytes.subarray(2))
    if (text !== null) return { text, encoding: 'utf-16le' }
  }
  const hasBom = startsWith(bytes, 0xef, 0xbb, 0xbf)
  const utf8 = decodeAs('utf-8', hasBom ? bytes.subarray(3) : bytes)
  if (utf8 !== null) return { text: utf8, encoding: hasBom ? 'utf-8-bom' : 'utf-8' }
  const cp932 = hasBom ? null : decodeAs('shift_jis', bytes)
  if (cp932 !== null) return { text: cp932, encoding: 'cp932' }
  const at = firstByteOutsideCp932(bytes) ?? 0
  const row = lineOf(bytes, at)
  throw new UnreadableTable(
    `${row}行目（${at}バイト目）に、UTF-8でもシフトJISでもない文字があります。もとのファイルを開き、UTF-8で保存し直してください。`,
    row,
    at,
  )
}

/**
 * CSV (RFC 4180) → rows of fields, all text: a leading zero stays, a blank is '' and not 0, and the
 * signs X, -, … and *** stay as they are. Line ends CRLF, LF or CR; rows may differ in length.
 * @throws {UnreadableTable} a quotation mark is out of place or never closed
 */
export function parseCsv(text: string, delimiter: ',' | '\t' = ','): string[][] {
  try {
    return parse(text, {
      delimiter,
      record_delimiter: ['\r\n', '\n', '\r'],
      relax_column_count: true,
    })
  } catch (error) {
    if (!(error instanceof CsvError)) throw error
    const row = typeof error.lines === 'number' ? error.lines : 1
    throw new UnreadableTable(
      `${row}行目の引用符（"）の位置が正しくありません。囲みの始めと終わりを確かめてください。`,
      row,
    )
  }
}

const needsQuotes = (field: string) => /[",\r\n]/.test(field) || field !== field.trim()

/** Rows → CSV (RFC 4180) with CRLF line ends, which `parseCsv` reads back as they were. */
export function formatCsv(rows: readonly (readonly string[])[]): string {
  const quoted = (field: string) =>
    needsQuotes(field) ? `"${field.replaceAll('"', '""')}"` : field
  return rows.map((row) => `${row.map(quoted).join(',')}\r\n`).join('')
}
