import { randomUUID } from 'node:crypto'
import { cp, mkdir } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { type Engine, migrate, openPostgres } from '#platform/database'
import { foundSampleCities, townOf } from '#platform/samples'
import { storeysUnder } from '../floors.ts'
import { ByFills, type Fill, type Filled, heardWhile } from './fills.ts'

type Kept = Omit<Filled, 'engine'> & { readonly database: string }

/** They lie on the server's disk, and go with the run. */
const kept = new ByFills<Kept>(200)

const newName = (run: string) => `${run}_${randomUUID().replaceAll('-', '')}`

function databaseOn(server: string, name: string): string {
  const url = new URL(server)
  url.pathname = `/${name}`
  return url.href
}

async function asAdmin<T>(server: string, work: (admin: Engine) => Promise<T>): Promise<T> {
  const admin = openPostgres(server, 1)
  try {
    return await work(admin)
  } finally {
    await admin.close()
  }
}

/** The migrated and peopled database of a run. @returns its name, with which all others of the run begin */
export async function makeTemplateOn(server: string): Promise<string> {
  const name = `sanchi_test_${Date.now()}_${process.pid}`
  await asAdmin(server, (admin) => admin.script(`create database ${name}`))
  const engine = openPostgres(databaseOn(server, name), 4)
  await migrate(engine, storeysUnder(process.cwd()))
  await foundSampleCities(townOf(engine, tmpdir()))
  await engine.close()
  return name
}

/** The databases of a run, away from the server. */
export function dropRun(server: string, run: string): Promise<void> {
  return asAdmin(server, async (admin) => {
    const { rows } = await admin.asOwner(
      'select datname from pg_database where starts_with(datname, $1)',
      [run],
    )
    for (const { datname } of rows)
      await admin.script(`drop database if exists ${String(datname)} with (force)`)
  })
}

const copyOf = (server: string, from: string, name: string) =>
  asAdmin(server, (admin) =>
    // Half of the work of writing every page to the log as well.
    admin.script(`create database ${name} template ${from} strategy file_copy`),
  )

/** A database of its own on the server, as the fills left it. @param run the name of the run's template */
export async function openOnServer(
  server: string,
  run: string,
  fills: readonly Fill[],
): Promise<Filled> {
  const { database, ...filled } = await keptBy(server, run, fills)
  const name = newName(run)
  await copyOf(server, database, name)
  const engine = openPostgres(databaseOn(server, name), 12)
  const close = async () => {
    await engine.close()
    await asAdmin(server, (admin) => admin.script(`drop database ${name} with (force)`))
  }
  return { engine: { ...engine, close }, ...filled }
}

async function keptBy(server: string, run: string, fills: readonly Fill[]): Promise<Kept> {
  const last = fills.at(-1)
  if (last === undefined)
    return { database: run, files: null, instant: null, statements: new Set() }
  const known = kept.get(fills)
  if (known) return known
  const before = await keptBy(server, run, fills.slice(0, -1))
  const database = newName(run)
  await copyOf(server, before.database, database)
  const files = join(tmpdir(), database)
  await mkdir(files, { recursive: true })
  if (before.files) await cp(before.files, files, { recursive: true })
  const engine = openPostgres(databaseOn(server, database), 12)
  const town = townOf(engine, files)
  if (before.instant) town.at(before.instant)
  const heard = await heardWhile(last, town)
  await engine.close()
  const statements = new Set([...before.statements, ...heard])
  const made = { database, files, instant: town.clock.now().toISOString(), statements }
  kept.set(fills, made)
  return made
}
