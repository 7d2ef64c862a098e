import { createHash } from 'node:crypto'
import { type FileHandle, open } from 'node:fs/promises'
import type { KeptBody } from '../routes.ts'

const pieceBytes = 65_536

/** From which byte to which, both sent. */
export type Part = { readonly from: number; readonly to: number }

/**
 * The bytes of a kept file as they are read from disk, one piece at a time; nothing is opened before somebody
 * reads. Of a whole file the last piece waits until all of it has proven to be what was kept: a damaged
 * file breaks off and is never received whole.
 */
export function keptStream(
  { path, sha256, size }: KeptBody,
  part: Part | null,
): ReadableStream<Uint8Array> {
  let { from, to } = part ?? { from: 0, to: size - 1 }
  const hash = part === null ? createHash('sha256') : null
  let file: FileHandle | null = null
  const close = async () => {
    await file?.close()
    file = null
  }
  return new ReadableStream<Uint8Array>(
    {
      async pull(controller) {
        try {
          file ??= await open(path, 'r')
          const piece = new Uint8Array(Math.min(pieceBytes, to - from + 1))
          const { bytesRead } = await file.read(piece, 0, piece.length, from)
          if (bytesRead < piece.length) throw new Error(`the file ${sha256} is shorter than kept`)
          hash?.update(piece)
          from += bytesRead
          const isLast = from > to
          if (isLast && hash !== null && hash.digest('hex') !== sha256)
            throw new Error(`the file ${sha256} is not what was kept`)
          controller.enqueue(piece)
          if (!isLast) return
          await close()
          controller.close()
        } catch (error) {
          await close().catch(() => undefined)
          throw error
        }
      },
      cancel: close,
    },
    // Not a byte is read ahead of who takes it.
    { highWaterMark: 0 },
  )
}

/**
 * The one part that a `Range` asks of so many bytes (RFC 9110, 14): null where the whole is to be sent, as with
 * several parts or what is no range; 'none' where no byte of it is there.
 */
export function partAsked(range: string | undefined, size: number): Part | 'none' | null {
  const found = /^bytes=(\d*)-(\d*)$/.exec(range?.trim() ?? '')
  if (found === null) return null
  const [, first = '', last = ''] = found
  if (first === '' && last === '') return null
  if (first === '') {
    const length = Math.min(Number(last), size)
    return length === 0 ? 'none' : { from: size - length, to: size - 1 }
  }
  const from = Number(first)
  const to = last === '' ? size - 1 : Math.min(Number(last), size - 1)
  if (last !== '' && Number(last) < from) return null
  return from >= size ? 'none' : { from, to }
}
