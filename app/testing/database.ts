import { randomUUID } from 'node:crypto'
import { tmpdir } from 'node:os'
import { type Engine, migrate, openPGlite, openPostgres } from '#platform/database'
import { foundSampleCities, townOf } from '#platform/samples'
import { storeysUnder } from '../floors.ts'

const server = process.env.SANCHI_TEST_POSTGRES
/** Whether the tests run on a PostgreSQL server. */
export const isOnAServer = Boolean(server)

/** PGlite from the template; or, where a server is given, a new database of its own on it. */
export async function openTestDatabase(template: Uint8Array): Promise<Engine> {
  if (!server) return openPGlite(undefined, new Blob([new Uint8Array(template)]))
  const admin = openPostgres(server, 1)
  const name = `sanchi_test_${randomUUID().replaceAll('-', '')}`
  await admin.script(`create database ${name}`)
  const url = new URL(server)
  url.pathname = `/${name}`
  const engine = openPostgres(url.href, 12)
  await migrate(engine, storeysUnder(process.cwd()))
  await foundSampleCities(townOf(engine, tmpdir()))
  return {
    ...engine,
    async close() {
      await engine.close()
      await admin.script(`drop database if exists ${name} with (force)`)
      await admin.close()
    },
  }
}
