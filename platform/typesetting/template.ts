import type { Worksheet } from 'exceljs'
import { bytesOf, emptyWorkbook } from './workbook.ts'

/** Where each value goes in a city's own form: `{ requested: '要求書!F12' }`. */
export type CellMap = Readonly<Record<string, string>>

type CellValue = string | number | null

/**
 * A city's own form with the values written in; fonts, borders, merges, lists and print settings stay.
 * Drawings and macros do not survive: such forms need another way.
 * @param bytes the form, xlsx
 * @param cellMap names of values → `sheet!cell`; a value without a place is left out
 * @param at the moment written into the file, ISO
 * @throws {RangeError} the form has no such sheet, or the place is none
 */
export async function fillTemplate(
  bytes: Uint8Array,
  cellMap: CellMap,
  values: Readonly<Record<string, CellValue>>,
  at: string,
): Promise<Uint8Array> {
  const book = await opened(bytes)
  for (const [name, place] of Object.entries(cellMap)) {
    const value = values[name]
    if (value === undefined) continue
    const [, sheetName, address] = /^(.+)!([A-Z]{1,3}[1-9]\d{0,6})$/.exec(place) ?? []
    const sheet = book.getWorksheet(sheetName)
    if (!sheet || !address) throw new RangeError(`the form has no place 「${place}」`)
    sheet.getCell(address).master.value = value
  }
  return bytesOf(book, at)
}

/** What a sheet says: by address, merged cells once, at their first; formulas by their last result. */
export type SheetRead = { readonly name: string; readonly cells: ReadonlyMap<string, CellRead> }
export type CellRead = { readonly value: string | number; readonly format: string }

/** Reads what stands in a workbook, without its looks. */
export async function readWorkbook(bytes: Uint8Array): Promise<SheetRead[]> {
  const book = await opened(bytes)
  return book.worksheets.map((sheet) => ({ name: sheet.name, cells: cellsOf(sheet) }))
}

async function opened(bytes: Uint8Array) {
  const book = await emptyWorkbook()
  // The library's types ask for the Buffer of an older Node; an ArrayBuffer is taken as well.
  const copy = new ArrayBuffer(bytes.byteLength)
  new Uint8Array(copy).set(bytes)
  await book.xlsx.load(copy)
  return book
}

function cellsOf(sheet: Worksheet): Map<string, CellRead> {
  const cells = new Map<string, CellRead>()
  sheet.eachRow((row) => {
    row.eachCell((cell) => {
      if (cell.master !== cell) return
      const value = typeof cell.value === 'number' ? cell.value : cell.text
      if (value !== '') cells.set(cell.address, { value, format: cell.numFmt ?? '' })
    })
  })
  return cells
}
