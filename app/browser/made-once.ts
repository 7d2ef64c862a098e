import { rmSync } from 'node:fs'
import { cp, mkdtemp } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

/**
 * A folder that is made when it is first asked for and kept until the process ends.
 * @param make fills an empty folder
 * @returns gives a new copy at every call; whoever asked removes it
 */
export function madeOnce(
  name: string,
  make: (folder: string) => Promise<void>,
): () => Promise<string> {
  const newFolder = () => mkdtemp(join(tmpdir(), `${name}-`))
  let made: Promise<string> | null = null
  const first = async () => {
    const folder = await newFolder()
    process.once('exit', () => rmSync(folder, { recursive: true, force: true }))
    await make(folder)
    return folder
  }
  return async () => {
    made ??= first().catch((error) => {
      made = null
      throw error
    })
    const folder = await newFolder()
    await cp(await made, folder, { recursive: true })
    return folder
  }
}
