import { runClock } from './clock-runs.ts'
import { drainOutbox, type Workshop } from './outbox.ts'
import { goRound } from './rounds.ts'

/** Work outside of any transaction that the relay does in each round: mail, virus scans, measuring. */
export type Errand = (house: Workshop) => Promise<unknown>

/**
 * Tells events to their hearers, does what the clock asks, and runs errands: after each ring of the bell
 * and every few seconds. What fails is logged, and the next round tries again.
 * @returns how to stop; it waits for the round under way
 */
export function startRelay(
  house: Workshop,
  errands: readonly Errand[] = [],
  everyMs = 3_000,
): () => Promise<void> {
  const remembered = new Map<string, string>()
  const works: readonly Errand[] = [
    drainOutbox,
    (workshop) => runClock(workshop, remembered),
    ...errands,
  ]
  return goRound(async () => {
    for (const work of works) {
      await work(house).catch((error: unknown) =>
        house.log({ level: 'error', error: error instanceof Error ? error.stack : String(error) }),
      )
    }
    return everyMs
  })
}
