import type { Context } from 'hono'
import type { Engine } from '../database/engine.ts'

/** What can be given a further address: the edge. */
type Edge = { get(path: string, answer: (c: Context) => Promise<Response>): unknown }

const patienceMs = 5_000

/** `/healthz`: whether the database answers. Says nothing else to anybody. */
export function serveHealth(app: Edge, engine: Engine): void {
  app.get('/healthz', async (c) => {
    const asked = engine.asOwner('select 1', []).then(
      () => true,
      () => false,
    )
    const late = new Promise<boolean>((done) => setTimeout(done, patienceMs, false).unref())
    const well = await Promise.race([asked, late])
    return c.json({ status: well ? 'ok' : 'down' }, well ? 200 : 503)
  })
}
