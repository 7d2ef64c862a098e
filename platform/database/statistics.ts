import type { Engine } from './engine.ts'

const hour = 3_600_000
const hoursOfADay = 24

/**
 * Keeps what the planner believes of the tables near the truth, and their dead rows few. A PostgreSQL
 * server does so by itself; the embedded database has nobody who would, and joins of a table that it
 * believes empty go wrong by orders.
 * @returns a way to stop; nothing runs on a server
 */
export async function keepStatistics(
  engine: Engine,
  failed: (error: unknown) => void,
): Promise<() => Promise<void>> {
  if (engine.kind !== 'pglite') return async () => {}
  await engine.script('analyze')
  let running: Promise<void> = Promise.resolve()
  let hours = 0
  const timer = setInterval(() => {
    hours += 1
    running = engine
      .script(hours % hoursOfADay === 0 ? 'vacuum (analyze)' : 'analyze')
      .catch(failed)
  }, hour)
  timer.unref()
  return async () => {
    clearInterval(timer)
    await running
  }
}
