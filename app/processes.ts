import cluster from 'node:cluster'
import { once } from 'node:events'
import { z } from 'zod'

/** What the server of several processes can do about them; as Node's about its connections. */
type Ending = { close(done: () => void): void; closeAllConnections(): void }

const Answered = z.object({ method: z.string(), status: z.number(), ms: z.number() })
export type Answered = z.infer<typeof Answered>

const waitMs = 1_000

/**
 * Several processes of this program that answer pages at one port. One that ends by itself is replaced
 * after a second.
 * @param heard of every request that one of them has answered
 * @returns when the first of them listens
 */
export async function startProcesses(
  count: number,
  port: number,
  heard: (answered: Answered) => void,
): Promise<Ending> {
  let isEnding = false
  const start = () => {
    const process = cluster.fork({ SANCHI_PORT: String(port) })
    process.on('message', (message) => {
      const told = Answered.safeParse(message)
      if (told.success) heard(told.data)
    })
  }
  const listening = once(cluster, 'listening')
  for (let n = 0; n < count; n++) start()
  cluster.on('exit', () => {
    if (!isEnding) setTimeout(() => isEnding || start(), waitMs)
  })
  await listening
  const each = (signal: NodeJS.Signals) => {
    for (const one of Object.values(cluster.workers ?? {})) one?.process.kill(signal)
  }
  return {
    close(done) {
      isEnding = true
      const left = Object.values(cluster.workers ?? {}).flatMap((one) => one ?? [])
      Promise.all(left.map((one) => once(one, 'exit'))).then(done)
      each('SIGTERM')
    },
    closeAllConnections: () => each('SIGKILL'),
  }
}

/** In one of the processes: when it shall end, by a signal or because nobody watches over it any more. */
export const toldToEnd = (): Promise<void> =>
  new Promise((end) => {
    for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => end())
    process.once('disconnect', () => end())
  })

/** Tells the process that watches what has been answered. */
export function tellAnswered(line: Readonly<Record<string, unknown>>): void {
  const answered = Answered.safeParse(line)
  if (answered.success && process.connected) process.send?.(answered.data)
}
