import { once } from 'node:events'
import { rm } from 'node:fs/promises'
import type { Server } from 'node:http'
import { join } from 'node:path'
import { serve } from '@hono/node-server'
import { inject } from 'vitest'
import { type House, standingClock } from '#platform'
import { openPGlite } from '#platform/database'
import { serveHouse } from '#platform/edge'
import { signInWays } from '#platform/sign-in'
import { rows } from '../house.ts'
import { root } from '../open-engine.ts'
import { staticAssets } from '../static-assets.ts'
import { copiedFolder } from './copied-folder.ts'

export type ServedTown = {
  readonly house: House
  readonly origin: string
  /** A day that the walk has come to. Whoever signed in on an earlier one has to do so again. */
  setClock(instant: string): void
  stop(): Promise<void>
}

/**
 * The demonstration city behind a real address, with a clock that the test moves: what takes a city
 * a year is walked in minutes. The pages are those of the program, their assets as built.
 */
export async function serveTown(instant: string): Promise<ServedTown> {
  const varFolder = await copiedFolder(inject('demonstration').seeded)
  const engine = await openPGlite(join(varFolder, 'database'))
  const clock = standingClock(instant)
  const assets = staticAssets(join(root, 'dist/assets'))
  const house: House = {
    engine,
    rows,
    clock,
    varFolder,
    https: false,
    assets: assets.address,
    log: (line) => {
      if (line.level === 'error') console.error(line.error)
    },
  }
  const app = serveHouse(house, (edge) => {
    assets.serve(edge)
    signInWays(house)(edge)
  })
  const server = serve({ fetch: app.fetch, hostname: '127.0.0.1', port: 0 }) as Server
  await once(server, 'listening')
  const address = server.address()
  if (address === null || typeof address === 'string') throw new Error('no port was given')
  return {
    house,
    origin: `http://127.0.0.1:${address.port}`,
    setClock: clock.set,
    async stop() {
      server.close()
      server.closeAllConnections()
      await engine.close()
      await rm(varFolder, { recursive: true, force: true })
    },
  }
}
