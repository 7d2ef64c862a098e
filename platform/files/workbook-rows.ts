import { createReadStream } from 'node:fs'
import { PassThrough } from 'node:stream'
import type { CellValue } from 'exceljs'
import { forgetReceived, receivedOf, receiveFile } from './receive.ts'
import { keepFileAt } from './store.ts'

const quoted = (field: string) =>
  /[",\r\n]/.test(field) ? `"${field.replaceAll('"', '""')}"` : field

/** What a cell shows, without its look: a day as 2026-11-24, a formula by its result. */
function textOf(value: CellValue): string {
  if (value === null || value === undefined) return ''
  if (value instanceof Date) {
    const iso = value.toISOString()
    return iso.endsWith('T00:00:00.000Z') ? iso.slice(0, 10) : iso.slice(0, 19)
  }
  if (typeof value !== 'object') return String(value)
  if ('richText' in value) return value.richText.map(({ text }) => text).join('')
  if ('result' in value) return textOf(value.result ?? null)
  if ('hyperlink' in value) return textOf(value.text)
  return 'error' in value ? value.error : ''
}

/** The rows of the first sheet as lines of CSV, a row at a time. */
async function* linesOfWorkbook(path: string): AsyncGenerator<Uint8Array> {
  const { default: excel } = await import('exceljs')
  const book = new excel.stream.xlsx.WorkbookReader(createReadStream(path), {
    sharedStrings: 'cache',
    styles: 'cache',
    hyperlinks: 'ignore',
    worksheets: 'emit',
    entries: 'emit',
  })
  for await (const sheet of book) {
    let line = 1
    for await (const row of sheet) {
      // A row that holds nothing is not written into the file, but counts where rows are numbered.
      while (line < row.number) {
        line += 1
        yield Buffer.from('\r\n')
      }
      const cells: string[] = []
      for (let column = 1; column <= row.cellCount; column += 1)
        cells.push(quoted(textOf(row.getCell(column).value)))
      line += 1
      yield Buffer.from(`${cells.join(',')}\r\n`)
    }
    return
  }
}

async function* utf8Of(path: string): AsyncGenerator<Uint8Array> {
  const decoder = new TextDecoder('utf-16le')
  for await (const piece of createReadStream(path))
    yield Buffer.from(decoder.decode(piece, { stream: true }))
  yield Buffer.from(decoder.decode())
}

/**
 * Keeps the rows of a workbook's first sheet, or of a text in UTF-16, as a CSV in UTF-8 beside it, so
 * that it is read in blocks like any other. @returns its hash and size
 */
export async function keepRowsAsText(
  varFolder: string,
  path: string,
  kind: 'xlsx' | 'utf-16le',
): Promise<{ readonly sha256: string; readonly size: number }> {
  const lines = kind === 'xlsx' ? linesOfWorkbook(path) : utf8Of(path)
  const file = await receiveFile(varFolder, lines, 'rows.csv', 'text/csv')
  const received = receivedOf(file)
  if (received === null) throw new TypeError('a file that was just received')
  await keepFileAt(varFolder, received.path, received.sha256)
  await forgetReceived([file])
  return { sha256: received.sha256, size: received.size }
}

/**
 * A workbook of one sheet as it is written, row by row, with the first row as its head. Text stays text,
 * also where it begins with 「=」; null leaves the cell empty.
 */
export async function* workbookPieces(
  name: string,
  rows: AsyncIterable<readonly (string | number | null)[]>,
): AsyncGenerator<Uint8Array> {
  const { default: excel } = await import('exceljs')
  const stream = new PassThrough()
  const book = new excel.stream.xlsx.WorkbookWriter({ stream, useStyles: false })
  const sheet = book.addWorksheet(name, { views: [{ state: 'frozen', ySplit: 1 }] })
  const written = (async () => {
    for await (const row of rows) sheet.addRow([...row]).commit()
    sheet.commit()
    await book.commit()
  })().catch((error: unknown) => {
    stream.destroy(error instanceof Error ? error : new Error(String(error)))
  })
  yield* stream
  await written
}
