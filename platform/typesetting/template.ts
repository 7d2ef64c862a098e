import type { Worksheet } from 'exceljs'
import { strToU8, unzipSync, zipSync } from 'fflate'
import {
  addressOf,
  type CellValue,
  isReckoned,
  masterOf,
  placeOf,
  withCell,
  withoutResults,
} from './sheet-cells.ts'
import { emptyWorkbook } from './workbook.ts'

/** Where each value goes in a city's own form: `{ requested: '要求書!F12', rows: '要求書!B20:B39' }`. */
export type CellMap = Readonly<Record<string, string>>

/** One value for one cell, or a list down the cells of a range. */
export type FormValue = CellValue | readonly CellValue[]

/** What stands against filling a form, with the place and, for a list, how many rows it has. */
export class FormRefused extends RangeError {
  readonly place: string
  readonly why: 'no-place' | 'reckoned' | 'too-many'
  constructor(place: string, why: FormRefused['why'], sentence: string) {
    super(sentence)
    this.place = place
    this.why = why
  }
}

type Package = Record<string, Uint8Array>
const text = (bytes: Uint8Array | undefined) => new TextDecoder().decode(bytes ?? new Uint8Array())

/**
 * A city's own form with the values written in. Only the cells that are filled change: fonts, borders,
 * merges, number formats, lists, drawings and print settings are the bytes of the form. Its formulas stay
 * and are reckoned when the file is opened; a place that a formula fills is refused.
 * @param bytes the form, xlsx
 * @param cellMap names of values → `sheet!cell` or `sheet!first:last` down a column; a value without a
 *   place is left out
 * @param at the moment written into the file, ISO
 * @throws {FormRefused} no such sheet or place, a formula stands there, or a list is longer than its range
 */
export async function fillTemplate(
  bytes: Uint8Array,
  cellMap: CellMap,
  values: Readonly<Record<string, FormValue>>,
  at: string,
): Promise<Uint8Array> {
  const parts: Package = unzipSync(bytes)
  const paths = sheetPaths(parts)
  const sheets = new Map([...paths].map(([name, path]) => [name, text(parts[path])]))
  for (const [name, place] of Object.entries(cellMap)) {
    const value = values[name]
    if (value === undefined) continue
    const { sheetName, cells } = placesOf(place)
    let sheet = sheets.get(sheetName)
    if (sheet === undefined) throw new FormRefused(place, 'no-place', noPlace(place))
    const list = Array.isArray(value) ? value : [value]
    if (list.length > cells.length)
      throw new FormRefused(
        place,
        'too-many',
        `the form has ${cells.length} rows for ${list.length} at 「${place}」`,
      )
    for (const [n, address] of cells.entries()) {
      const master = masterOf(sheet, address)
      if (isReckoned(sheet, master))
        throw new FormRefused(place, 'reckoned', `a formula stands at 「${place}」`)
      sheet = withCell(sheet, master, list[n] ?? null)
    }
    sheets.set(sheetName, sheet)
  }
  for (const [name, path] of paths) parts[path] = strToU8(withoutResults(sheets.get(name) ?? ''))
  return zipped(reckonedAnew(parts, at))
}

const noPlace = (place: string) => `the form has no place 「${place}」`

/** The cells of `sheet!B20:B39`, or the one of `sheet!F12`. */
function placesOf(place: string): {
  readonly sheetName: string
  readonly cells: readonly string[]
} {
  const [, sheetName, first, last = first] =
    /^(.+)!([A-Z]{1,3}[1-9]\d{0,6})(?::([A-Z]{1,3}[1-9]\d{0,6}))?$/.exec(place) ?? []
  if (!sheetName || !first || !last) throw new FormRefused(place, 'no-place', noPlace(place))
  const [from, to] = [placeOf(first), placeOf(last)]
  const rows = to.row - from.row + 1
  if (from.column !== to.column || rows < 1 || rows > 1_000)
    throw new FormRefused(place, 'no-place', noPlace(place))
  const cells = Array.from({ length: rows }, (_, n) => addressOf(from.column, from.row + n))
  return { sheetName, cells }
}

/** Name of each worksheet → its part in the file. */
function sheetPaths(parts: Package): Map<string, string> {
  const targets = new Map<string, string>()
  for (const [tag] of text(parts['xl/_rels/workbook.xml.rels']).matchAll(
    /<Relationship\b[^>]*>/g,
  )) {
    const [, id = ''] = /\sId="([^"]*)"/.exec(tag) ?? []
    const [, target = ''] = /\sTarget="([^"]*)"/.exec(tag) ?? []
    targets.set(id, target.startsWith('/') ? target.slice(1) : `xl/${target}`)
  }
  const paths = new Map<string, string>()
  for (const [tag] of text(parts['xl/workbook.xml']).matchAll(/<sheet\b[^>]*>/g)) {
    const [, name = ''] = /\sname="([^"]*)"/.exec(tag) ?? []
    const [, id = ''] = /\sr:id="([^"]*)"/.exec(tag) ?? []
    const path = targets.get(id)
    if (path?.includes('worksheets/') && parts[path]) paths.set(unescaped(name), path)
  }
  return paths
}

function unescaped(name: string): string {
  return name
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&quot;', '"')
    .replaceAll('&apos;', "'")
    .replaceAll('&amp;', '&')
}

/** The workbook asks to be reckoned when it is opened, and keeps no order of reckoning from before. */
function reckonedAnew(parts: Package, at: string): Package {
  const change = (path: string, how: (xml: string) => string) => {
    const bytes = parts[path]
    if (bytes) parts[path] = strToU8(how(text(bytes)))
  }
  change('xl/workbook.xml', (xml) => {
    const asked = '<calcPr calcId="0" fullCalcOnLoad="1"/>'
    if (/<calcPr\b/.test(xml)) return xml.replace(/<calcPr\b[^>]*(?:\/>|>\s*<\/calcPr>)/, asked)
    // Of what a workbook may hold, only these stand before it (ISO/IEC 29500-1 §18.2.27).
    const before = /[\s\S]*<\/(?:sheets|functionGroups|externalReferences|definedNames)>/.exec(xml)
    const place = before ? before[0].length : xml.length
    return `${xml.slice(0, place)}${asked}${xml.slice(place)}`
  })
  if (parts['xl/calcChain.xml']) {
    delete parts['xl/calcChain.xml']
    change('[Content_Types].xml', (xml) => xml.replace(/<Override\b[^>]*calcChain[^>]*\/>/, ''))
    change('xl/_rels/workbook.xml.rels', (xml) =>
      xml.replace(/<Relationship\b[^>]*calcChain[^>]*\/>/, ''),
    )
  }
  const moment = `${new Date(at).toISOString().slice(0, 19)}Z`
  change('docProps/core.xml', (xml) =>
    xml.replace(
      /(<dcterms:modified[^>]*>)[^<]*(<)/,
      (_, open: string, end: string) => open + moment + end,
    ),
  )
  return parts
}

/** With no time in it, so that the same form and values give the same bytes. */
function zipped(parts: Package): Uint8Array {
  const mtime = new Date(1980, 0, 1)
  return zipSync(
    Object.fromEntries(
      Object.entries(parts).map(([name, bytes]) => [name, [bytes, { level: 6, mtime }]]),
    ),
  )
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
