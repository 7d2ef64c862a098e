import { tmpdir } from 'node:os'
import { dumpPGlite, migrate } from '#platform/database'
import { foundSampleCities, townOf } from '#platform/samples'
import { storeysUnder } from '../floors.ts'

/** A database with every migration and the sample people, dumped once and loaded for each test file. */
export function makeTemplate(): Promise<Blob> {
  return dumpPGlite(async (engine) => {
    await migrate(engine, storeysUnder(process.cwd()))
    await foundSampleCities(townOf(engine, tmpdir()))
  })
}
