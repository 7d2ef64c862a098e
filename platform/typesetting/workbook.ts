import type { Cell, Workbook, Worksheet } from 'exceljs'
import { withStandingTime } from './zip.ts'

/** How a cell looks and how its number is written. */
export type CellLook = {
  /** A number format of the spreadsheet, such as `#,##0;△#,##0`. */
  readonly format?: string
  readonly bold?: boolean
  /** A head: grey enough to be seen, light enough to be copied. */
  readonly head?: boolean
  readonly border?: boolean
  readonly align?: 'left' | 'center' | 'right'
  readonly sizePoints?: number
}

/** Text stays text, also where it begins with 「=」; null leaves the cell empty, which is not 0. */
export type BookCell =
  | string
  | number
  | null
  | { readonly value: string | number | null; readonly look: CellLook }

export type BookSheet = {
  readonly name: string
  /** Widths in characters, one per column. */
  readonly columns: readonly number[]
  readonly rows: readonly (readonly BookCell[])[]
  /** Heights in points; null leaves it to the program that opens the file. */
  readonly heights?: readonly (number | null)[]
  /** Top, left, bottom, right; the first row and column are 1. */
  readonly merges?: readonly (readonly [number, number, number, number])[]
  readonly print: {
    readonly landscape: boolean
    readonly fitToPage: boolean
    /** Such as `A1:J20`; without it, everything is printed. */
    readonly area?: string
    /** Rows repeated on each page, such as `1:3`. */
    readonly repeat?: string
  }
}

/** On every machine of a Japanese office; its fallback elsewhere is a serif too. */
const font = { name: 'ＭＳ 明朝', family: 1, charset: 128, size: 9 }
const plain: CellLook = {}
const thin = { style: 'thin' } as const
const marginInches = { left: 0.59, right: 0.59, top: 0.55, bottom: 0.55, header: 0.3, footer: 0.3 }

/** Loading it costs 0.4 s, and most requests write no workbook. */
export async function emptyWorkbook(): Promise<Workbook> {
  const { default: excel } = await import('exceljs')
  return new excel.Workbook()
}

/**
 * An xlsx file. The same sheets at the same moment give the same bytes.
 * @param at the moment written into the file, ISO
 * @throws {RangeError} a sheet's name that spreadsheets do not take, or one used twice
 */
export async function workbookOf(sheets: readonly BookSheet[], at: string): Promise<Uint8Array> {
  const book = await emptyWorkbook()
  const names = new Set<string>()
  for (const sheet of sheets) {
    if (!/^[^\\/*?:[\]]{1,31}$/.test(sheet.name) || names.has(sheet.name)) {
      throw new RangeError(`not a name for a sheet: 「${sheet.name}」`)
    }
    names.add(sheet.name)
    addSheet(book, sheet)
  }
  return bytesOf(book, at)
}

/** The file's bytes, without the time of writing. */
export async function bytesOf(book: Workbook, at: string): Promise<Uint8Array> {
  const moment = new Date(at)
  book.creator = 'Sanchi'
  book.lastModifiedBy = 'Sanchi'
  book.created = moment
  book.modified = moment
  return withStandingTime(new Uint8Array(await book.xlsx.writeBuffer()))
}

function addSheet(book: Workbook, sheet: BookSheet): void {
  const { landscape, fitToPage, area, repeat } = sheet.print
  const leaf = book.addWorksheet(sheet.name, {
    views: [{ showGridLines: false }],
    pageSetup: {
      paperSize: 9,
      orientation: landscape ? 'landscape' : 'portrait',
      fitToPage,
      fitToWidth: 1,
      // As many pages as it needs downwards: a sheet that is made small to fit is not read.
      fitToHeight: 0,
      margins: marginInches,
      horizontalCentered: true,
      ...(area && { printArea: area }),
      ...(repeat && { printTitlesRow: repeat }),
    },
    headerFooter: { oddFooter: '&R&8&P / &N' },
  })
  sheet.columns.forEach((width, i) => {
    leaf.getColumn(i + 1).width = width
  })
  sheet.rows.forEach((row, r) => {
    const height = sheet.heights?.[r]
    if (height) leaf.getRow(r + 1).height = height
    row.forEach((cell, c) => {
      write(leaf.getCell(r + 1, c + 1), cell)
    })
  })
  for (const [top, left, bottom, right] of sheet.merges ?? []) merge(leaf, top, left, bottom, right)
}

function write(target: Cell, cell: BookCell): void {
  const { value, look } =
    cell !== null && typeof cell === 'object' ? cell : { value: cell, look: plain }
  target.value = value
  target.font = { ...font, size: look.sizePoints ?? font.size, bold: look.bold ?? false }
  target.alignment = {
    wrapText: true,
    vertical: 'middle',
    horizontal: look.align ?? (typeof value === 'number' ? 'right' : 'left'),
  }
  if (look.format) target.numFmt = look.format
  else if (typeof value === 'number') target.numFmt = '#,##0;△#,##0'
  if (look.border) target.border = { top: thin, left: thin, bottom: thin, right: thin }
  if (look.head) {
    target.fill = { type: 'pattern', pattern: 'solid', fgColor: { argb: 'FFF0F0F0' } }
  }
}

/** Every cell under the merge keeps the border of the first, or its right and lower lines are missing. */
function merge(leaf: Worksheet, top: number, left: number, bottom: number, right: number): void {
  const { border } = leaf.getCell(top, left)
  leaf.mergeCells(top, left, bottom, right)
  if (!border) return
  for (let row = top; row <= bottom; row += 1) {
    for (let column = left; column <= right; column += 1) leaf.getCell(row, column).border = border
  }
}
