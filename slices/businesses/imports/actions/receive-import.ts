import { action, type Here, Invalid } from '#platform'
import {
  fieldsOf,
  keepRowsAsText,
  keepTable,
  pathOf,
  readRecords,
  shapeOf,
  type TableReceipt,
  type TableShape,
} from '#platform/files'
import { guessedFields, headerKey } from '../../import-columns/rules.ts'
import { may } from '../../permissions.ts'
import { ReceiveForm } from '../forms.ts'
import { insertImport } from '../tables.ts'

/** A file of businesses comes in; which column is which is said next. */
export const receiveImport = action({
  verb: 'businesses.receive-import',
  may: may.importBusinesses,
  form: ReceiveForm,

  async run(here, { file }) {
    const kept = await keepTable(here, file)
    const table = await tableOf(here, kept)
    const path = pathOf(here.varFolder, table.sha256)
    const begins = await readRecords(path, 0, 1, { delimiter: ',', lineEnd: '\n' })
    const first = begins.records[0]?.bytes ?? new Uint8Array()
    const hasBom = first[0] === 0xef && first[1] === 0xbb && first[2] === 0xbf
    const encoding = table.encoding ?? (hasBom || readsAs('utf-8', first) ? 'utf-8' : 'shift_jis')
    const shape = shapeOf(first)
    const head = await headOf(path, hasBom ? 3 : 0, encoding, shape)
    const importId = await insertImport(here, {
      fileId: kept.fileId,
      fileName: kept.name,
      fileSha256: kept.sha256,
      tableSha256: table.sha256,
      encoding,
      ...shape,
      header: head.cells,
      headerKey: headerKey(head.cells),
      headerLine: head.line,
      rowsAt: head.next,
      bytes: table.size,
    })
    return {
      about: importId,
      noted: { file: kept.name, sha256: kept.sha256, bytes: kept.size },
      params: { importId },
      say: '受け付けました。列の対応を確かめてください。',
    }
  },
})

type Table = { readonly sha256: string; readonly size: number; readonly encoding: string | null }

/** The rows as text: the file itself, or what is read out of a workbook. */
async function tableOf(here: Here, kept: TableReceipt): Promise<Table> {
  const path = pathOf(here.varFolder, kept.sha256)
  const { utf8, cp932 } = kept.reading
  if (kept.kind === 'csv' && !kept.isUtf16)
    return { ...kept, encoding: utf8 ? 'utf-8' : cp932 ? 'shift_jis' : null }
  const kind = kept.kind === 'xlsx' ? 'xlsx' : 'utf-16le'
  return { ...(await keepRowsAsText(here.varFolder, path, kind)), encoding: 'utf-8' }
}

function readsAs(encoding: string, bytes: Uint8Array): boolean {
  try {
    new TextDecoder(encoding, { fatal: true }).decode(bytes)
    return true
  } catch {
    // The other one is tried then.
    return false
  }
}

type Head = { readonly cells: string[]; readonly line: number; readonly next: number }

/** A title may stand above the heads: the first of ten lines in which two fields are known. */
async function headOf(
  path: string,
  from: number,
  encoding: string,
  shape: TableShape,
): Promise<Head> {
  let next = from
  const heads: Head[] = []
  for (let line = 1; line <= 10; line += 1) {
    const block = await readRecords(path, next, 1, shape)
    const [record] = block.records
    if (record === undefined) break
    const text = new TextDecoder(encoding).decode(record.bytes)
    const cells = (fieldsOf(text, shape.delimiter) ?? []).map((cell) => cell.trim())
    next = block.next
    heads.push({ cells, line, next })
    if (block.ended) break
  }
  const head =
    heads.find(({ cells }) => Object.keys(guessedFields(cells)).length >= 2) ??
    heads.find(({ cells }) => cells.some((cell) => cell !== ''))
  if (head === undefined || head.cells.length > 500)
    throw new Invalid([
      { field: 'file', sentence: '見出しの行が見つかりません。1行目に列の名前を入れてください。' },
    ])
  return head
}
