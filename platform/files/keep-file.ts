import { z } from 'zod'
import { Invalid } from '../errors.ts'
import type { Here } from '../here.ts'
import { type FileKind, kinds } from './kinds.ts'
import {
  kindByName,
  mismatchSentence,
  notAllowedSentence,
  plainName,
  sizeSentence,
} from './rules.ts'
import { isScannerOn } from './scanner.ts'
import { keepBytes } from './store.ts'
import { insertFile } from './tables.ts'

/** What the sender may be shown: the file's id here and the hash of exactly these bytes. */
export type FileReceipt = { readonly fileId: string; readonly sha256: string }

/** One file of a form, as the edge hands it in. @param sentence where none was chosen */
export function oneFile(sentence: string): z.ZodType<File> {
  return z.preprocess(
    (typed) => (Array.isArray(typed) ? typed[0] : typed),
    z.instanceof(File, { error: sentence }),
  )
}

/** Ten files at most (security-privacy.md §9); none is an empty list. */
export const severalFiles: z.ZodType<File[]> = z.preprocess(
  (typed) => typed ?? [],
  z.array(z.instanceof(File)).max(10, 'ファイルは一度に10個までです。'),
)

/**
 * Keeps what a person sent, if its name and its content agree and it is of a kind allowed here. The
 * bytes lie under their hash before the row is written; a row that is rolled back leaves only bytes
 * that nobody can reach.
 * @param field the field of the form that the sentence stands at
 * @throws {Invalid} with the sentence that says what is wrong with the file
 */
export async function keepFile(
  here: Here,
  file: File,
  allowed: readonly FileKind[],
  field = 'file',
): Promise<FileReceipt> {
  const refuse = (sentence: string) => new Invalid([{ field, sentence }])
  const name = plainName(file.name)
  const kind = kindByName(name, allowed)
  if (kind === null) throw refuse(notAllowedSentence(allowed))
  const wrongSize = sizeSentence(file.size)
  if (wrongSize !== null) throw refuse(wrongSize)

  const bytes = new Uint8Array(await file.arrayBuffer())
  const { type, fits, objection } = kinds[kind]
  if (!fits(bytes)) throw refuse(mismatchSentence(name, kind, bytes))
  const objected = await objection(bytes)
  if (objected !== null) throw refuse(objected)

  const sha256 = await keepBytes(here.varFolder, bytes)
  const state = isScannerOn() ? '検査待' : '未検査'
  const fileId = await insertFile(here, { sha256, name, type, size: bytes.length, state })
  return { fileId, sha256 }
}
