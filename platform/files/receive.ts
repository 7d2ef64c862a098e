import { createHash, randomUUID } from 'node:crypto'
import { openAsBlob } from 'node:fs'
import { mkdir, open, readdir, stat, unlink } from 'node:fs/promises'
import { join } from 'node:path'
import { sha256 } from '../audit/chain.ts'

/** What was learnt of a file while its bytes came in: nothing has to be read a second time for it. */
export type Received = {
  /** Where the bytes lie until the request has ended. */
  readonly path: string
  readonly size: number
  readonly sha256: string
  /** Its first bytes, enough for every magic number. */
  readonly head: Uint8Array
  readonly reading: TextReading
}

/** How the bytes read as text. */
export type TextReading = {
  readonly utf8: boolean
  readonly cp932: boolean
  /** A zero byte: no text, or text of two bytes a character. */
  readonly hasNul: boolean
}

const headBytes = 4_096
const received = new WeakMap<File, Received>()

let swept: Promise<void> | null = null

const incomingFolder = (varFolder: string) => join(varFolder, 'incoming')

/** What came in with a file of a form; null for one that did not come through the edge. */
export function receivedOf(file: File): Received | null {
  return received.get(file) ?? null
}

/** SHA-256 of a file of a form; what came through the edge is not read again for it. */
export async function hashOfFile(file: File): Promise<string> {
  return receivedOf(file)?.sha256 ?? sha256(new Uint8Array(await file.arrayBuffer()))
}

/** Tries an encoding piece by piece; a character may lie across two pieces. */
function trial(encoding: string) {
  let decoder: TextDecoder | null = new TextDecoder(encoding, { fatal: true })
  const read = (bytes: Uint8Array | undefined) => {
    try {
      decoder?.decode(bytes, { stream: bytes !== undefined })
    } catch {
      // Not this encoding; the rest need not be tried.
      decoder = null
    }
  }
  return { read, holds: () => decoder !== null }
}

/**
 * Writes a stream to disk as it comes, never whole in memory, and says what it is. The file of the form
 * that is made of it reads from there; `forgetReceived` removes the bytes.
 * @throws whatever `pieces` throws, after removing what had come
 */
export async function receiveFile(
  varFolder: string,
  pieces: AsyncIterable<Uint8Array>,
  name: string,
  type: string,
): Promise<File> {
  const folder = incomingFolder(varFolder)
  swept ??= sweepIncoming(varFolder)
  await swept
  await mkdir(folder, { recursive: true, mode: 0o700 })
  const path = join(folder, randomUUID())
  const target = await open(path, 'wx', 0o600)
  const hash = createHash('sha256')
  const [utf8, cp932] = [trial('utf-8'), trial('shift_jis')]
  const heads: Uint8Array[] = []
  let size = 0
  let hasNul = false
  try {
    for await (const piece of pieces) {
      if (size < headBytes) heads.push(Uint8Array.from(piece.subarray(0, headBytes - size)))
      size += piece.length
      hash.update(piece)
      hasNul ||= piece.includes(0)
      if (!hasNul) for (const one of [utf8, cp932]) one.read(piece)
      await target.writeFile(piece)
    }
    for (const one of [utf8, cp932]) one.read(undefined)
    await target.close()
  } catch (error) {
    await target.close().catch(() => undefined)
    await unlink(path).catch(() => undefined)
    throw error
  }
  const file = new File([await openAsBlob(path)], name, { type })
  received.set(file, {
    path,
    size,
    sha256: hash.digest('hex'),
    head: Buffer.concat(heads),
    reading: { utf8: utf8.holds(), cp932: cp932.holds(), hasNul },
  })
  return file
}

/** Removes the bytes of files that came in and were not kept. */
export async function forgetReceived(files: Iterable<File>): Promise<void> {
  for (const file of files) {
    const known = received.get(file)
    if (known) await unlink(known.path).catch(() => undefined)
  }
}

/** What a killed process left an hour ago or more: nobody waits for it any more. */
async function sweepIncoming(varFolder: string): Promise<void> {
  const folder = incomingFolder(varFolder)
  const names = await readdir(folder).catch(() => [])
  for (const name of names) {
    const path = join(folder, name)
    const found = await stat(path).catch(() => null)
    if (found && found.mtimeMs < Date.now() - 3_600_000) await unlink(path).catch(() => undefined)
  }
}
