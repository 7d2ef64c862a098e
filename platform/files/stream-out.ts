import { randomUUID } from 'node:crypto'
import { createReadStream } from 'node:fs'
import { mkdir, open, unlink } from 'node:fs/promises'
import { join } from 'node:path'
import { Readable } from 'node:stream'

/**
 * A file for the browser that is too large to be made in memory: written to disk while the transaction
 * lasts, passed on as a stream behind it, and removed when it has been sent.
 * @example { type: 'text/csv', name, body: await streamOut(here.varFolder, lines()) }
 */
export async function streamOut(
  varFolder: string,
  pieces: AsyncIterable<Uint8Array>,
): Promise<ReadableStream<Uint8Array>> {
  const folder = join(varFolder, 'incoming')
  await mkdir(folder, { recursive: true, mode: 0o700 })
  const path = join(folder, randomUUID())
  const file = await open(path, 'wx', 0o600)
  try {
    for await (const piece of pieces) await file.writeFile(piece)
    await file.close()
  } catch (error) {
    await file.close().catch(() => undefined)
    await unlink(path).catch(() => undefined)
    throw error
  }
  const stream = createReadStream(path)
  stream.once('close', () => unlink(path).catch(() => undefined))
  return Readable.toWeb(stream) as ReadableStream<Uint8Array>
}
