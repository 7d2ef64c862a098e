import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { type Engine, openPGlite, openPostgres } from '#platform/database'

const server = process.env.SANCHI_BENCH_POSTGRES

/**
 * PGlite in a folder of its own, as the program opens it; or, where a server is named in SANCHI_BENCH_POSTGRES, a database made on it and
 * dropped at the end.
 */
export async function openEmpty(
  name = `sanchi_bench_${process.pid}`,
): Promise<{ engine: Engine; url: string | null; close(): Promise<void> }> {
  if (!server) {
    const folder = await mkdtemp(join(tmpdir(), 'sanchi-bench-'))
    const engine = await openPGlite(folder)
    return {
      engine,
      url: null,
      async close() {
        await engine.close()
        await rm(folder, { recursive: true, force: true })
      },
    }
  }
  const admin = openPostgres(server, 1)
  await admin.script(`create database ${name}`)
  const url = new URL(server)
  url.pathname = `/${name}`
  const engine = openPostgres(url.href)
  return {
    engine,
    url: url.href,
    async close() {
      await engine.close()
      await admin.script(`drop database ${name} with (force)`)
      await admin.close()
    },
  }
}
