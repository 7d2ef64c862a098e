import { createHash } from 'node:crypto'
import { cp, mkdir, readFile, rename, writeFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { inspect } from 'node:util'
import { dumpPGlite } from '#platform/database'
import { type Town, townOf } from '#platform/samples'

export type Fill = (town: Town) => Promise<void>

/** A database that samples have filled, with the files they kept and the moment at which they stopped. */
export type Filled = { readonly dump: Uint8Array; readonly files: string; readonly instant: string }

/**
 * What named samples make one after the other, made by the first test file of the run that asks and read
 * by all others; what the first of them make is the start of what the next ones do. A function without a
 * name is a test's own, may keep what it made in variables, and is run by it each time.
 * @param template the path of the database from which every test starts; filled ones lie beside it
 */
export async function filledOnce(fills: readonly Fill[], template: string): Promise<Filled | null> {
  const last = fills.at(-1)
  if (last === undefined || !fills.every(({ name }) => name.startsWith('fill'))) return null
  const key = createHash('sha256').update(fills.map(String).join('\n')).digest('hex').slice(0, 16)
  const place = join(dirname(template), key)
  if (await isFirst(`${place}.lock`)) {
    await makeFilled(place, fills, template).catch(async (error) => {
      await writeFile(`${place}.failed`, inspect(error))
      throw error
    })
  }
  const instant = await whenThere(place)
  return { dump: await readFile(`${place}.tar`), files: `${place}-files`, instant }
}

async function makeFilled(place: string, fills: readonly Fill[], template: string): Promise<void> {
  const before = await filledOnce(fills.slice(0, -1), template)
  const files = `${place}-files`
  await mkdir(files, { recursive: true })
  if (before) await copyFiles(before.files, files)
  let instant = ''
  const start = new Blob([new Uint8Array(before?.dump ?? (await readFile(template)))])
  const dump = await dumpPGlite(
    async (engine) => {
      const town = townOf(engine, files)
      if (before) town.at(before.instant)
      await fills.at(-1)?.(town)
      instant = town.clock.now().toISOString()
    },
    'none',
    start,
  )
  await writeFile(`${place}.tar`, Buffer.from(await dump.arrayBuffer()))
  await writeFile(`${place}.writing`, instant)
  await rename(`${place}.writing`, `${place}.done`)
}

async function isFirst(lock: string): Promise<boolean> {
  return mkdir(lock).then(
    () => true,
    () => false,
  )
}

async function whenThere(place: string): Promise<string> {
  for (let waited = 0; waited < 180_000; waited += 50) {
    const instant = await readFile(`${place}.done`, 'utf8').catch(() => null)
    if (instant !== null) return instant
    const failed = await readFile(`${place}.failed`, 'utf8').catch(() => null)
    if (failed !== null) throw new Error(`The samples could not be made: ${failed}`)
    await pause(50)
  }
  throw new Error('The samples were not made within three minutes.')
}

/** Gives a test file files of its own, as the samples kept them. */
export async function copyFiles(files: string, varFolder: string): Promise<void> {
  await cp(files, varFolder, { recursive: true })
}
