import { onBell } from './bell.ts'

/**
 * Goes round until told to stop, one round at a time: again after the pause that a round asks for, or
 * at once when the bell rings.
 * @param round gives the pause in milliseconds, and catches its own errors
 * @returns how to stop; it waits for the round under way
 */
export function goRound(round: () => Promise<number>): () => Promise<void> {
  let stopped = false
  let rung = false
  let wake = () => {}
  const unlisten = onBell(() => {
    rung = true
    wake()
  })
  const running = (async () => {
    while (!stopped) {
      rung = false
      const pauseMs = await round()
      if (stopped || rung) continue
      await new Promise<void>((done) => {
        const timer = setTimeout(done, pauseMs)
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
