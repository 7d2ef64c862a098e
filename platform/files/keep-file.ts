import { z } from 'zod'
import { Invalid } from '../errors.ts'
import type { Here } from '../here.ts'
import { objectionToArchiveAt } from './archive.ts'
import { type FileKind, isPage, kinds } from './kinds.ts'
import { type Received, receivedOf } from './receive.ts'
import {
  kindByName,
  mismatchSentence,
  mostFileBytes,
  notAllowedSentence,
  plainName,
  sizeSentence,
} from './rules.ts'
import { isScannerOn } from './scanner.ts'
import { keepBytes, keepFileAt } from './store.ts'
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

/** Enough of a file for every head and for the frame of a picture, and little enough for memory. */
const beginningBytes = 4 * 1_048_576

/**
 * Keeps what a person sent, if its name and its content agree and it is of a kind allowed here. The
 * bytes lie under their hash before the row is written; a row that is rolled back leaves only bytes
 * that nobody can reach. What came through the edge lies on disk and is never held whole.
 * @param field the field of the form that the sentence stands at
 * @param most how many bytes it may have
 * @throws {Invalid} with the sentence that says what is wrong with the file
 */
export async function keepFile(
  here: Here,
  file: File,
  allowed: readonly FileKind[],
  field = 'file',
  most = mostFileBytes,
): Promise<FileReceipt> {
  const refuse = (sentence: string) => new Invalid([{ field, sentence }])
  const name = plainName(file.name)
  const kind = kindByName(name, allowed)
  if (kind === null) throw refuse(notAllowedSentence(allowed))
  const wrongSize = sizeSentence(file.size, most)
  if (wrongSize !== null) throw refuse(wrongSize)

  const received = receivedOf(file)
  const lies = received === null ? await inMemory(file, kind) : await onDisk(file, received, kind)
  if (!lies.fits) throw refuse(mismatchSentence(name, kind, lies.head))
  const objected = await lies.objection()
  if (objected !== null) throw refuse(objected)

  const sha256 = await lies.keep(here.varFolder)
  const state = isScannerOn() ? '検査待' : '未検査'
  const { type } = kinds[kind]
  const fileId = await insertFile(here, { sha256, name, type, size: file.size, state })
  return { fileId, sha256 }
}

/** A file as it lies somewhere: whether it is what its name says, and how it is kept. */
type Lying = {
  readonly head: Uint8Array
  readonly fits: boolean
  objection(): Promise<string | null>
  /** @returns the hash of its bytes */
  keep(varFolder: string): Promise<string>
}

/** Made by the program itself, as samples are. */
async function inMemory(file: File, kind: FileKind): Promise<Lying> {
  const bytes = new Uint8Array(await file.arrayBuffer())
  const { fits, objection } = kinds[kind]
  return {
    head: bytes,
    fits: fits(bytes),
    objection: () => objection(bytes),
    keep: (varFolder) => keepBytes(varFolder, bytes),
  }
}

async function onDisk(file: File, received: Received, kind: FileKind): Promise<Lying> {
  const { path, sha256, reading } = received
  const head = new Uint8Array(await file.slice(0, beginningBytes).arrayBuffer())
  const { fits, objection, archived } = kinds[kind]
  const isText = (reading.utf8 || reading.cp932) && !reading.hasNul && !isPage(head)
  return {
    head,
    fits: kind === 'csv' || kind === 'json' ? isText : fits(head),
    objection: () =>
      archived === undefined ? objection(head) : objectionToArchiveAt(path, archived),
    async keep(varFolder) {
      await keepFileAt(varFolder, path, sha256)
      return sha256
    },
  }
}
