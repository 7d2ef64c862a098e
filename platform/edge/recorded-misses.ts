import type { MiddlewareHandler } from 'hono'
import { appendToChain } from '../audit/tables.ts'
import type { House } from '../house.ts'
import { hasRole } from '../person.ts'
import { within } from '../within.ts'
import { sessionToken } from './cookies.ts'
import { personOf } from './session.ts'
import { sourceOf } from './source.ts'

const uuid = /[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}/i

/**
 * A delegated body works in the city's house with a share of its own. What it asks for beyond that is not there
 * for it, like what does not exist; that it asked by a record's name is kept, for whoever audits.
 */
export function recordedMisses(house: House): MiddlewareHandler {
  return async (c, next) => {
    await next()
    const token = sessionToken(c, house.https)
    const about = uuid.exec(c.req.path)?.[0]
    if (c.res.status !== 404 || !token || about === undefined) return
    await within(
      house,
      {
        city: token.city,
        mode: 'write',
        requestId: c.get('requestId'),
        source: sourceOf(c),
        person: (here) => personOf(here, token),
      },
      async (here) => {
        if (hasRole(here.person, 'body'))
          await appendToChain(here, 'platform.miss-record', about, { method: c.req.method })
      },
    )
  }
}
