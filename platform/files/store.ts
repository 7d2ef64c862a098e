import { randomUUID } from 'node:crypto'
import { copyFile, link, mkdir, open, readFile, rename, stat, unlink } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { sha256 } from '../audit/chain.ts'

export function filesFolder(varFolder: string): string {
  return join(varFolder, 'files')
}

/** `files/ab/cd/<sha256>`. */
export function pathOf(varFolder: string, hash: string): string {
  if (!/^[0-9a-f]{64}$/.test(hash)) throw new TypeError('not a hash')
  return join(filesFolder(varFolder), hash.slice(0, 2), hash.slice(2, 4), hash)
}

/**
 * Keeps bytes under their hash, whole or not at all: written beside, flushed, then renamed. Twice the
 * same is once. @returns the hash
 */
export async function keepBytes(varFolder: string, bytes: Uint8Array): Promise<string> {
  const hash = sha256(bytes)
  const path = pathOf(varFolder, hash)
  const there = await stat(path).then(
    ({ size }) => size === bytes.length,
    () => false,
  )
  if (there) return hash
  await mkdir(dirname(path), { recursive: true, mode: 0o700 })
  const beside = `${path}.${randomUUID()}`
  const file = await open(beside, 'wx', 0o600)
  try {
    await file.writeFile(bytes)
    await file.sync()
    await file.close()
    await rename(beside, path)
  } catch (error) {
    await file.close().catch(() => undefined)
    await unlink(beside).catch(() => undefined)
    throw error
  }
  return hash
}

/** @throws where the bytes are gone or are not those that were kept */
export async function readBytes(varFolder: string, hash: string): Promise<Uint8Array> {
  const bytes = new Uint8Array(await readFile(pathOf(varFolder, hash)))
  if (sha256(bytes) !== hash) throw new Error(`the file ${hash} is not what was kept`)
  return bytes
}

/**
 * Keeps a file that already lies on this disk under its hash, without reading it into memory. The
 * original stays where it is, so that doing it again does no harm.
 */
export async function keepFileAt(varFolder: string, from: string, hash: string): Promise<void> {
  const path = pathOf(varFolder, hash)
  if (await stat(path).catch(() => null)) return
  await mkdir(dirname(path), { recursive: true, mode: 0o700 })
  const beside = `${path}.${randomUUID()}`
  try {
    // A second name for the same bytes; a copy where the disk knows no such thing.
    await link(from, beside).catch(() => copyFile(from, beside))
    const file = await open(beside, 'r+')
    await file.sync()
    await file.close()
    await rename(beside, path)
  } catch (error) {
    await unlink(beside).catch(() => undefined)
    throw error
  }
}
