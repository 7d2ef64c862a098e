import { Invalid } from '../errors.ts'
import type { Here } from '../here.ts'
import { objectionToArchiveAt } from './archive.ts'
import type { FileReceipt } from './keep-file.ts'
import { isPage, kinds } from './kinds.ts'
import { receivedOf, type TextReading } from './receive.ts'
import {
  kindByName,
  mismatchSentence,
  mostTableBytes,
  notAllowedSentence,
  plainName,
  sizeSentence,
} from './rules.ts'
import { isScannerOn } from './scanner.ts'
import { keepFileAt } from './store.ts'
import { insertFile } from './tables.ts'

export type TableReceipt = FileReceipt & {
  readonly name: string
  readonly size: number
  readonly kind: 'csv' | 'xlsx'
  readonly reading: TextReading
  /** A text of two bytes a character, as Excel's 「Unicode テキスト」 is. */
  readonly isUtf16: boolean
}

/**
 * Keeps a list of up to 200 MB (CSV or xlsx) that a form's row took with `files: 'large'`. It was written
 * to disk as it came and is never held whole; what single rows of it are worth is for whoever reads them.
 * @param field the field of the form that the sentence stands at
 * @throws {Invalid} with the sentence that says what is wrong with the file
 */
export async function keepTable(here: Here, file: File, field = 'file'): Promise<TableReceipt> {
  const refuse = (sentence: string) => new Invalid([{ field, sentence }])
  const received = receivedOf(file)
  if (received === null)
    throw new TypeError('a table comes in through a form that takes large files')
  const { path, size, sha256, head, reading } = received
  const name = plainName(file.name)
  const kind = kindByName(name, ['csv', 'xlsx'])
  if (kind !== 'csv' && kind !== 'xlsx') throw refuse(notAllowedSentence(['csv', 'xlsx']))
  const wrongSize = sizeSentence(size, mostTableBytes)
  if (wrongSize !== null) throw refuse(wrongSize)
  const isUtf16 = head[0] === 0xff && head[1] === 0xfe
  const fits =
    kind === 'xlsx' ? kinds.xlsx.fits(head) : (!reading.hasNul || isUtf16) && !isPage(head)
  if (!fits) throw refuse(mismatchSentence(name, kind, head))
  const objected = kind === 'xlsx' ? await objectionToArchiveAt(path, 'xl/workbook.xml') : null
  if (objected !== null) throw refuse(objected)

  await keepFileAt(here.varFolder, path, sha256)
  const state = isScannerOn() ? '検査待' : '未検査'
  const type = kinds[kind].type
  const fileId = await insertFile(here, { sha256, name, type, size, state })
  return { fileId, sha256, name, size, kind, reading, isUtf16 }
}
