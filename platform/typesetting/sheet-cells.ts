import { xmlText } from './xml-text.ts'

/** What goes into one place of a form; null empties it. */
export type CellValue = string | number | null

/** `AB12` → its column (A is 1) and row. */
export function placeOf(address: string): { readonly column: number; readonly row: number } {
  const [, letters = '', row = ''] = /^([A-Z]{1,3})([1-9]\d{0,6})$/.exec(address) ?? []
  const column = [...letters].reduce((all, one) => all * 26 + one.charCodeAt(0) - 64, 0)
  return { column, row: Number(row) }
}

export function addressOf(column: number, row: number): string {
  let letters = ''
  for (let left = column; left > 0; left = Math.floor((left - 1) / 26))
    letters = String.fromCharCode(65 + ((left - 1) % 26)) + letters
  return `${letters}${row}`
}

/** The first cell of the merged block that holds a cell, or the cell itself. */
export function masterOf(sheet: string, address: string): string {
  const { column, row } = placeOf(address)
  for (const [, from = '', to = ''] of sheet.matchAll(
    /<mergeCell ref="([A-Z]+\d+):([A-Z]+\d+)"/g,
  )) {
    const [first, last] = [placeOf(from), placeOf(to)]
    const isIn =
      column >= first.column && column <= last.column && row >= first.row && row <= last.row
    if (isIn) return from
  }
  return address
}

const cellPattern = (address: string) =>
  new RegExp(`<c\\b(?=[^>]*\\sr="${address}")([^>]*?)(?:/>|>([\\s\\S]*?)</c>)`)

/** Whether the form reckons this cell itself. */
export function isReckoned(sheet: string, address: string): boolean {
  const [, , inside = ''] = cellPattern(address).exec(sheet) ?? []
  return /<f[\s>/]/.test(inside)
}

function written(attributes: string, value: CellValue): string {
  const kept = attributes.replace(/\s(?:t|cm|vm)="[^"]*"/g, '')
  if (value === null || value === '') return `<c${kept}/>`
  if (typeof value === 'number') return `<c${kept}><v>${value}</v></c>`
  return `<c${kept} t="inlineStr"><is><t xml:space="preserve">${xmlText(value)}</t></is></c>`
}

/** A worksheet part with a value in one cell; its style, and every other cell, stay as they are. */
export function withCell(sheet: string, address: string, value: CellValue): string {
  const known = cellPattern(address)
  if (known.test(sheet))
    return sheet.replace(known, (_, attributes: string) => written(attributes, value))
  const { column, row } = placeOf(address)
  const made = written(` r="${address}"`, value)
  const rowPattern = new RegExp(`<row\\b(?=[^>]*\\sr="${row}")([^>]*?)(?:/>|>([\\s\\S]*?)</row>)`)
  if (rowPattern.test(sheet))
    return sheet.replace(
      rowPattern,
      (_, attributes: string, inside = '') =>
        `<row${attributes}>${inserted(inside, made, cellAfter(inside, column))}</row>`,
    )
  const fresh = `<row r="${row}">${made}</row>`
  return sheet.replace(
    /<sheetData\s*\/>|<sheetData>([\s\S]*?)<\/sheetData>/,
    (_, inside = '') => `<sheetData>${inserted(inside, fresh, rowAfter(inside, row))}</sheetData>`,
  )
}

const inserted = (text: string, made: string, at: number) =>
  text.slice(0, at) + made + text.slice(at)

/** Cells stand in the order of their columns, rows in the order of their numbers, or Excel repairs them. */
function cellAfter(cells: string, column: number): number {
  for (const found of cells.matchAll(/<c\b[^>]*\sr="([A-Z]+\d+)"/g))
    if (placeOf(found[1] ?? '').column > column) return found.index
  return cells.length
}

function rowAfter(rows: string, row: number): number {
  for (const found of rows.matchAll(/<row\b[^>]*\sr="(\d+)"/g))
    if (Number(found[1]) > row) return found.index
  return rows.length
}

/** Formulas without the results that stood there before: they are reckoned anew when the file is opened. */
export function withoutResults(sheet: string): string {
  return sheet.replace(
    /<c\b([^>]*?)(?:\/>|>([\s\S]*?)<\/c>)/g,
    (whole, attributes: string, inside = '') => {
      const [formula] = /<f\b[^>]*\/>|<f\b[\s\S]*?<\/f>/.exec(inside) ?? []
      if (formula === undefined) return whole
      return `<c${attributes.replace(/\st="[^"]*"/, '')}>${formula}</c>`
    },
  )
}
