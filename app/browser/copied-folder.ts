import { cpSync } from 'node:fs'
import { mkdtemp } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

/** A new folder with all that lies in another, three thousand files. Whoever asked removes it. */
export async function copiedFolder(from: string): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'sanchi-copy-'))
  // A fifth of the work of copying them without waiting.
  cpSync(from, folder, { recursive: true })
  return folder
}
