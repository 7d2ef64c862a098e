/** The one clock. Tests and demonstrations may set it; nothing else reads the time of the machine. */
export type Clock = { now(): Date }

export const machineClock: Clock = { now: () => new Date() }

/** A clock that stands at an instant until it is moved. */
export function standingClock(at: string): Clock & { set(at: string): void } {
  let instant = new Date(at)
  return {
    now: () => instant,
    set(next) {
      instant = new Date(next)
    },
  }
}
