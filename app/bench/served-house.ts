import { rmSync } from 'node:fs'
import { mkdtemp } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { standingClock } from '#platform'
import type { Engine } from '#platform/database'
import { serveHouse } from '#platform/edge'
import { type SamplePerson, townOf } from '#platform/samples'
import { readConfiguration } from '../configuration.ts'
import { seedDemonstration } from '../demonstration.ts'
import { rows } from '../house.ts'
import { openEngine } from '../open-engine.ts'
import { keepSessionFor, type TestPerson, visitor } from '../testing/visitor.ts'

export type ServedHouse = {
  readonly engine: Engine
  as(who: SamplePerson): TestPerson
}

async function openServedHouse(): Promise<ServedHouse> {
  const varFolder = await mkdtemp(join(tmpdir(), 'sanchi-bench-'))
  process.once('exit', () => rmSync(varFolder, { recursive: true, force: true }))
  const engine = await openEngine(readConfiguration({ SANCHI_VAR: varFolder }))
  await seedDemonstration(engine, varFolder)
  await engine.script('vacuum analyze')
  const clock = standingClock('2026-11-24T09:00:00+09:00')
  const town = townOf(engine, varFolder)
  const app = serveHouse({
    engine,
    rows,
    clock,
    varFolder,
    https: false,
    assets: (name) => `/assets/${name}`,
    log: () => undefined,
  })
  return { engine, as: (who) => visitor(app, () => keepSessionFor({ engine, clock, town }, who)) }
}

let opened: Promise<ServedHouse> | null = null

/**
 * The whole house in this process, with the demonstration town on an embedded database of its own: one
 * for all the pages of a run, thrown away when the run ends.
 */
export function servedHouse(): Promise<ServedHouse> {
  opened ??= openServedHouse()
  return opened
}
