import { onBell } from './bell.ts'
import { runClock } from './clock-runs.ts'
import { drainOutbox, type Workshop } from './outbox.ts'

/** Work outside of any transaction that the relay does in each round: mail, virus scans, measuring. */
export type Errand = (house: Workshop) => Promise<unknown>

/**
 * Tells events to their hearers, does what the clock asks, and runs errands: after each ring of the bell
 * and every few seconds. One round at a time; a round that fails is logged and the next one tries again.
 * @returns how to stop; it waits for the round under way
 */
export function startRelay(
  house: Workshop,
  errands: readonly Errand[] = [],
  everyMs = 3_000,
): () => Promise<void> {
  const remembered = new Map<string, string>()
  let wanted = true
  let stopped = false
  let wake = () => {}
  const unlisten = onBell(() => {
    wanted = true
    wake()
  })

  const attempt = async (work: () => Promise<unknown>) => {
    if (stopped) return
    await work().catch((error: unknown) =>
      house.log({ level: 'error', error: error instanceof Error ? error.stack : String(error) }),
    )
  }
  const running = (async () => {
    while (!stopped) {
      wanted = false
      await attempt(() => drainOutbox(house))
      await attempt(() => runClock(house, remembered))
      for (const errand of errands) await attempt(() => errand(house))
      if (wanted || stopped) continue
      await new Promise<void>((done) => {
        const timer = setTimeout(done, everyMs)
        timer.unref()
        wake = () => {
          clearTimeout(timer)
          done()
        }
      })
    }
  })()

  return async () => {
    stopped = true
    unlisten()
    wake()
    await running
  }
}
