import { join } from 'node:path'
import { serve } from '@hono/node-server'
import { type House, machineClock } from '#platform'
import type { Engine } from '#platform/database'
import { serveHouse } from '#platform/edge'
import { useScanner } from '#platform/files'
import { type LogLine, serveHealth } from '#platform/operating'
import { readCredentials, signInWays, useProviders } from '#platform/sign-in'
import { warmTypesetting } from '#platform/typesetting'
import { useEstat } from '#slices/observatory'
import type { Configuration } from './configuration.ts'
import { rows } from './house.ts'
import { root } from './open-engine.ts'
import { staticAssets } from './static-assets.ts'

/** The house as each process of the program opens it, and the pages that it answers with. */
export async function openHouse(
  configuration: Configuration,
  engine: Engine,
  log: (line: LogLine) => void,
): Promise<{ house: House; listen(port: number): ReturnType<typeof serve> }> {
  const assets = staticAssets(join(root, 'dist/assets'))
  const house: House = {
    engine,
    rows,
    clock: machineClock,
    varFolder: configuration.varFolder,
    https: configuration.https,
    assets: assets.address,
    log,
  }
  // Half a second that the first submission of a request should not wait inside its transaction.
  warmTypesetting().catch((error: unknown) => log({ level: 'error', error: String(error) }))
  useScanner(configuration.scanCommand)
  useEstat(configuration.estatAppId)
  const { oidcFile, publicUrl } = configuration
  useProviders(oidcFile === null ? [] : await readCredentials(oidcFile), publicUrl)
  const app = serveHouse(house, (edge) => {
    assets.serve(edge)
    serveHealth(edge, engine)
    signInWays(house)(edge)
  })
  return {
    house,
    listen: (port) => serve({ fetch: app.fetch, hostname: configuration.host, port }),
  }
}
