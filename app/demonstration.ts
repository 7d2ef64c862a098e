import { existsSync } from 'node:fs'
import { mkdir, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { type Engine, holdDirectory } from '#platform/database'
import { foundSampleCities, sabae, townOf } from '#platform/samples'
import { fills } from './house.ts'

const unfinished = (varFolder: string) => join(varFolder, 'demonstration-unfinished')

/** Makes the demonstration cities once. @returns false where they are there already */
export async function seedDemonstration(engine: Engine, varFolder: string): Promise<boolean> {
  const { rows } = await engine.asOwner('select 1 from platform.cities where code = $1', [sabae])
  if (rows.length > 0) return false
  const town = townOf(engine, varFolder)
  await mkdir(varFolder, { recursive: true })
  await writeFile(unfinished(varFolder), '')
  await foundSampleCities(town)
  for (const fill of fills) await fill(town)
  await rm(unfinished(varFolder))
  return true
}

/**
 * Half a demonstration, left by a start that was stopped, is thrown away: nobody has been let in yet.
 * Only ever the embedded database, before it is opened.
 * @throws {DirectoryInUse} another process is making it right now
 */
export async function forgetUnfinished(varFolder: string): Promise<void> {
  if (!existsSync(unfinished(varFolder))) return
  const directory = join(varFolder, 'database')
  const lock = await holdDirectory(directory)
  await rm(join(directory, 'pg'), { recursive: true, force: true })
  await rm(unfinished(varFolder))
  await lock.release()
}
