import { randomUUID } from 'node:crypto'
import { cp, mkdir, readFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { PGlite } from '@electric-sql/pglite'
import { type Engine, engineOn, parsers } from '#platform/database'
import { townOf } from '#platform/samples'
import { ByFills, type Fill, type Filled, heardWhile } from './fills.ts'
import { type Machine, type Moment, machineOf } from './machine.ts'

type Kept = Omit<Filled, 'engine'> & { readonly moment: Moment }
type Running = {
  readonly lite: PGlite
  readonly machine: Machine
  readonly libraries: string
  readonly template: Kept
  readonly kept: ByFills<Kept>
  /** Where its samples keep their files. */
  readonly folder: string
}

/** Each is a few tens of megabytes; the files of a slice follow one another and share theirs. */
const MOST_KEPT = 12

/** The databases of this worker that no test file uses now: to start one takes a second. */
const idle: Running[] = []

/**
 * An embedded database as the fills left it: one that another test file has used, put back, or a new one.
 * @param template the path of the dumped database from which every test starts
 */
export async function openEmbedded(template: string, fills: readonly Fill[]): Promise<Filled> {
  const running = idle.pop() ?? (await start(template))
  const { moment, ...filled } = await keptBy(running, fills)
  running.machine.rewind(moment)
  return { engine: await engineOfOneFile(running), ...filled }
}

async function start(template: string): Promise<Running> {
  const lite = await PGlite.create({
    loadDataDir: new Blob([new Uint8Array(await readFile(template))]),
    parsers: { ...parsers },
  })
  // The one library that the house uses. What is loaded later would be lost at the next putting back.
  await lite.exec(`load 'plpgsql'`)
  const libraries = await librariesOf(lite)
  const machine = machineOf(lite)
  return {
    lite,
    machine,
    libraries,
    template: { moment: machine.keep(), files: null, instant: null, statements: new Set() },
    kept: new ByFills(MOST_KEPT),
    folder: join(dirname(template), randomUUID()),
  }
}

async function keptBy(running: Running, fills: readonly Fill[]): Promise<Kept> {
  const last = fills.at(-1)
  if (last === undefined) return running.template
  const known = running.kept.get(fills)
  if (known) return known
  const { lite, machine } = running
  const before = await keptBy(running, fills.slice(0, -1))
  machine.rewind(before.moment)
  const files = join(running.folder, randomUUID())
  await mkdir(files, { recursive: true })
  if (before.files) await cp(before.files, files, { recursive: true })
  const town = townOf(await engineOn(lite), files)
  if (before.instant) town.at(before.instant)
  const heard = await heardWhile(last, town)
  if ((await librariesOf(lite)) !== running.libraries)
    throw new Error('These samples load a library: load it at the start as well.')
  // What was prepared for these samples is known by name to nobody after them.
  await lite.exec('deallocate all')
  const moment = machine.keep(before.moment)
  const statements = new Set([...before.statements, ...heard])
  const made = { moment, files, instant: town.clock.now().toISOString(), statements }
  running.kept.set(fills, made)
  return made
}

async function engineOfOneFile(running: Running): Promise<Engine> {
  const { lite, libraries } = running
  const engine = await engineOn(lite)
  let isOpen = true
  // What a file left running must not speak in the database of the next.
  const whileOpen = <T>(work: () => Promise<T>) =>
    isOpen ? work() : Promise.reject(new Error('this test file has ended'))
  return {
    kind: engine.kind,
    asOwner: (...asked) => whileOpen(() => engine.asOwner(...asked)),
    script: (text) => whileOpen(() => engine.script(text)),
    transaction: (...asked) => whileOpen(() => engine.transaction(...asked)),
    async close() {
      if (!isOpen) return
      isOpen = false
      const isSound = await librariesOf(lite).then(
        (now) => now === libraries,
        () => false,
      )
      if (isSound) idle.push(running)
      else await lite.close()
    },
  }
}

async function librariesOf(lite: PGlite): Promise<string> {
  const { rows } = await lite.query('select file_name from pg_get_loaded_modules() order by 1')
  return JSON.stringify(rows)
}
