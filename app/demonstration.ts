import type { Engine } from '#platform/database'
import { foundSampleCities, sabae, townOf } from '#platform/samples'
import { fills } from './house.ts'

/** Makes the demonstration cities once. @returns false where they are there already */
export async function seedDemonstration(engine: Engine, varFolder: string): Promise<boolean> {
  const { rows } = await engine.asOwner('select 1 from platform.cities where code = $1', [sabae])
  if (rows.length > 0) return false
  const town = townOf(engine, varFolder)
  await foundSampleCities(town)
  for (const fill of fills) await fill(town)
  return true
}
