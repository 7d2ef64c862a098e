/** Small in everyday use, or as large as the largest city will be. */
export type Scale = 'quick' | 'full'

/**
 * One who runs: milliseconds of each of `rounds` rounds after its own warm-up, or a sentence that
 * says why it cannot run on this machine.
 */
export type Runner = (rounds: number) => Promise<readonly number[] | string>

/** What is measured against what; `close` ends what `open` began. */
export type Contest = {
  readonly subject: Runner
  /** By name, each in the same run: numpy, a plain loop, a page without a database. */
  readonly baselines: Readonly<Record<string, Runner>>
  close?(): Promise<void>
}

export type Bench = {
  readonly name: string
  readonly unit: 'ms'
  readonly rounds: number
  /** The most that the subject may take; a bench over its limit fails. */
  readonly limit?: { readonly p50?: number; readonly p95?: number }
  /** Prepares data outside the measured time. */
  open(scale: Scale): Promise<Contest>
}

/** A runner that does its work here and looks at the clock around it. */
export function timed(work: () => unknown, warmUps = 3): Runner {
  return async (rounds) => {
    for (let n = 0; n < warmUps; n += 1) await work()
    const times: number[] = []
    for (let n = 0; n < rounds; n += 1) {
      const began = performance.now()
      await work()
      times.push(performance.now() - began)
    }
    return times
  }
}
