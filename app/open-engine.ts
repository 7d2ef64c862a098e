import { join } from 'node:path'
import { type Engine, migrate, openPGlite, openPostgres } from '#platform/database'
import { loadReference } from '#slices/observatory'
import type { Configuration } from './configuration.ts'
import { forgetUnfinished } from './demonstration.ts'
import { storeysUnder } from './floors.ts'

/** The project's root: sources, migrations and reference figures lie there, also beside a build. */
export const root = process.cwd()

/** The database of this configuration, brought up to date, with the country's reference figures. */
export async function openEngine(configuration: Configuration): Promise<Engine> {
  if (!configuration.databaseUrl) await forgetUnfinished(configuration.varFolder)
  const engine = configuration.databaseUrl
    ? openPostgres(configuration.databaseUrl)
    : await openPGlite(join(configuration.varFolder, 'database'))
  try {
    await migrate(engine, storeysUnder(root))
    await loadReference(engine)
    return engine
  } catch (error) {
    await engine.close()
    throw error
  }
}

export async function hasCity(engine: Engine): Promise<boolean> {
  const { rows } = await engine.asOwner('select 1 from platform.cities limit 1', [])
  return rows.length > 0
}
