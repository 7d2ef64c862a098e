import { createReadStream } from 'node:fs'
import { mkdir, open, readdir, stat, unlink } from 'node:fs/promises'
import { dirname, join } from 'node:path'

/** `uploads/<city>/<id>`: the bytes that have come of a file under way. */
export function partPath(varFolder: string, city: number, id: string): string {
  if (!/^[0-9a-f-]{36}$/.test(id)) throw new TypeError('not an id')
  return join(varFolder, 'uploads', String(city), id)
}

/** How many bytes have come; 0 before the first. */
export async function comeOf(path: string): Promise<number> {
  return (await stat(path).catch(() => null))?.size ?? 0
}

/**
 * Puts pieces behind each other at a place, as they come and never whole in memory. What had come before
 * the line broke stays: the file is gone on with from there.
 * @returns how many bytes there are now
 * @throws {RangeError} more came than the file was said to hold; what was too much is cut away
 */
export async function putPieces(
  path: string,
  pieces: AsyncIterable<Uint8Array>,
  offset: number,
  size: number,
): Promise<number> {
  await mkdir(dirname(path), { recursive: true, mode: 0o700 })
  await (await open(path, 'a', 0o600)).close()
  const file = await open(path, 'r+')
  let at = offset
  try {
    for await (const piece of untilItBreaks(pieces)) {
      if (at + piece.length > size) throw new RangeError('more than the file was said to hold')
      await file.write(piece, 0, piece.length, at)
      at += piece.length
    }
  } finally {
    await file.close()
  }
  return at
}

/** A line that breaks is no failure of the house: whoever sends asks how much has come. */
async function* untilItBreaks(pieces: AsyncIterable<Uint8Array>): AsyncGenerator<Uint8Array> {
  const source = pieces[Symbol.asyncIterator]()
  for (;;) {
    const next = await source.next().catch(() => null)
    if (next === null || next.done) return
    yield next.value
  }
}

/** The bytes that have come, in order. */
export function piecesIn(path: string): AsyncIterable<Uint8Array> {
  return createReadStream(path)
}

export async function dropPart(path: string): Promise<void> {
  await unlink(path).catch(() => undefined)
}

/** Bytes that no row speaks of any more, untouched for so many days. @returns how many files went */
export async function sweepParts(varFolder: string, city: number, days: number): Promise<number> {
  const folder = join(varFolder, 'uploads', String(city))
  const names = await readdir(folder).catch(() => [])
  let swept = 0
  for (const name of names) {
    const path = join(folder, name)
    const found = await stat(path).catch(() => null)
    if (!found || found.mtimeMs > Date.now() - days * 86_400_000) continue
    await dropPart(path)
    swept += 1
  }
  return swept
}
