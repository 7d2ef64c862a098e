export type CsvColumn<Row> = {
  readonly head: string
  cell(row: Row): string | number | null
}

const startsFormula = /^[=+\-@＝＋－＠\t\r\n]/
const isPureNumber = /^-?\d+(\.\d+)?$/

/**
 * A spreadsheet runs text that begins like a formula; an apostrophe before it keeps it text.
 * Pure numbers and dates stay as they are (security-privacy.md §8).
 */
export function withoutFormula(text: string): string {
  return startsFormula.test(text) && !isPureNumber.test(text) ? `'${text}` : text
}

function written(value: string | number | null): string {
  if (value === null) return ''
  if (typeof value === 'number') return Number.isFinite(value) ? String(value) : ''
  const text = withoutFormula(value)
  return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text
}

/**
 * A list as CSV (RFC 4180): UTF-8 with a byte order mark, lines end in CRLF, null is an empty cell.
 * @example csvOf([{ head: '名称', cell: (m) => m.name }], measures)
 */
export function csvOf<Row>(columns: readonly CsvColumn<Row>[], rows: readonly Row[]): string {
  const lines = [
    columns.map(({ head }) => written(head)),
    ...rows.map((row) => columns.map((column) => written(column.cell(row)))),
  ]
  return `\uFEFF${lines.map((cells) => `${cells.join(',')}\r\n`).join('')}`
}
