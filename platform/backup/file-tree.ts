import { createHash } from 'node:crypto'
import { createReadStream } from 'node:fs'
import { copyFile, mkdir, readdir, rename } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { pathOf } from '../files/store.ts'
import { BackupUnfit } from './manifest.ts'

export async function hashOfFile(path: string): Promise<{ sha256: string; bytes: number }> {
  const hash = createHash('sha256')
  let bytes = 0
  for await (const part of createReadStream(path)) {
    hash.update(part)
    bytes += part.length
  }
  return { sha256: hash.digest('hex'), bytes }
}

/** The hashes of all files kept under a folder; each file's name is the hash of its bytes. */
export async function keptHashes(varFolder: string): Promise<string[]> {
  const found = await readdir(join(varFolder, 'files'), { recursive: true }).catch(() => [])
  return found
    .map((path) => path.split(/[/\\]/).at(-1) ?? '')
    .filter((name) => /^[0-9a-f]{64}$/.test(name))
    .sort()
}

/**
 * Copies every kept file from one folder to another and reads the copy again.
 * @throws {BackupUnfit} a copy is not what its name says
 */
export async function copyFiles(
  from: string,
  to: string,
): Promise<{ count: number; bytes: number }> {
  const hashes = await keptHashes(from)
  let total = 0
  for (const hash of hashes) {
    const target = pathOf(to, hash)
    await mkdir(dirname(target), { recursive: true, mode: 0o700 })
    await copyFile(pathOf(from, hash), `${target}.part`)
    const { sha256, bytes } = await hashOfFile(`${target}.part`)
    if (sha256 !== hash) {
      throw new BackupUnfit(`保存されたファイル ${hash} の中身が、受け取ったときと違います。`)
    }
    await rename(`${target}.part`, target)
    total += bytes
  }
  return { count: hashes.length, bytes: total }
}
