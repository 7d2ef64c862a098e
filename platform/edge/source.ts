import type { Context } from 'hono'
import { z } from 'zod'

const Socket = z.object({
  incoming: z.object({ socket: z.object({ remoteAddress: z.string().optional() }) }),
})

const near = /^(::ffff:)?(127\.|10\.|192\.168\.|172\.(1[6-9]|2\d|3[01])\.)|^::1$|^f[cd]/i

/**
 * Where a request came from. What a proxy wrote is believed only of a proxy that stands beside us, and
 * of its list only the last entry: the ones before it are whatever the browser sent.
 */
export function sourceOf(c: Context): string {
  const socket = Socket.safeParse(c.env)
  const peer = socket.data?.incoming.socket.remoteAddress ?? ''
  const told = c.req.header('x-forwarded-for')?.split(',').at(-1)?.trim() ?? ''
  return peer !== '' && !near.test(peer) ? peer : told || peer || 'here'
}
