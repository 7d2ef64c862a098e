import { randomUUID } from 'node:crypto'
import type { MiddlewareHandler } from 'hono'
import type { House } from '../house.ts'
import { pathOf } from './matching.ts'

/** Gives every request its id, and writes one line of the log about it when it is answered. */
export function loggedRequests(
  house: Pick<House, 'clock' | 'log'>,
): MiddlewareHandler<{ Variables: { requestId: string } }> {
  return async (c, next) => {
    const started = performance.now()
    const requestId = randomUUID()
    c.set('requestId', requestId)
    c.header('x-request-id', requestId)
    await next()
    house.log({
      at: house.clock.now().toISOString(),
      request: requestId,
      method: c.req.method,
      path: pathOf(c),
      status: c.res.status,
      ms: Math.round((performance.now() - started) * 10) / 10,
    })
  }
}
