import type { Engine } from '../database/engine.ts'

/** What Node's server can do about its connections. */
export type Stoppable = {
  close(done: () => void): unknown
  closeIdleConnections?(): void
  closeAllConnections?(): void
}

/**
 * Ends the program in order: no new requests, those under way are answered, work in the background
 * finishes its step, then the database is closed and its directory released.
 * @param stops of `startRelay`, `startJobs`, `startMetrics`
 * @param withinMs after that time connections still open are cut
 */
export async function gracefulShutdown(
  server: Stoppable,
  { engine, stops }: { engine: Engine; stops: readonly (() => Promise<void>)[] },
  withinMs = 10_000,
): Promise<void> {
  const cut = setTimeout(() => server.closeAllConnections?.(), withinMs)
  await new Promise<void>((closed) => {
    server.close(() => closed())
    server.closeIdleConnections?.()
  })
  clearTimeout(cut)
  await Promise.all(stops.map((stop) => stop()))
  await engine.close()
}
