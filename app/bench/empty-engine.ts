import { type Engine, openPGlite, openPostgres } from '#platform/database'

const server = process.env.SANCHI_BENCH_POSTGRES

/**
 * PGlite in memory; or, where a server is named in SANCHI_BENCH_POSTGRES, a database made on it and
 * dropped at the end.
 */
export async function openEmpty(
  name = `sanchi_bench_${process.pid}`,
): Promise<{ engine: Engine; close(): Promise<void> }> {
  if (!server) {
    const engine = await openPGlite()
    return { engine, close: () => engine.close() }
  }
  const admin = openPostgres(server, 1)
  await admin.script(`create database ${name}`)
  const url = new URL(server)
  url.pathname = `/${name}`
  const engine = openPostgres(url.href)
  return {
    engine,
    async close() {
      await engine.close()
      await admin.script(`drop database ${name} with (force)`)
      await admin.close()
    },
  }
}
