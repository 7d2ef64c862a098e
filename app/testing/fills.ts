import { type Engine, listenToStatements } from '#platform/database'
import type { Town } from '#platform/samples'

/** What fills a house with samples. */
export type Fill = (town: Town) => Promise<void>

/** A database that fills have filled, with the files they kept and the instant at which they stopped. */
export type Filled = {
  readonly engine: Engine
  readonly files: string | null
  readonly instant: string | null
  /** The texts of all that was asked while it was filled. */
  readonly statements: ReadonlySet<string>
}

/** Fills a town. @returns the texts of the statements that this took */
export async function heardWhile(fill: Fill, town: Town): Promise<ReadonlySet<string>> {
  const texts = new Set<string>()
  listenToStatements((text) => texts.add(text))
  try {
    await fill(town)
  } finally {
    listenToStatements(null)
  }
  return texts
}

/**
 * Those with which a filling begins that may be made once and given to all files of a worker. A function
 * with another name than `fill…` is a test's own, may keep what it made in variables, and is run each time.
 */
export function sharedOf(fills: readonly Fill[]): readonly Fill[] {
  const own = fills.findIndex(({ name }) => !name.startsWith('fill'))
  return own < 0 ? fills : fills.slice(0, own)
}

/** Values by the fills that made them, in their order; the one that rested longest leaves first. */
export class ByFills<Value> {
  readonly #most: number
  readonly #numbers = new Map<Fill, number>()
  readonly #values = new Map<string, Value>()

  constructor(most: number) {
    this.#most = most
  }

  #key(fills: readonly Fill[]): string {
    const numberOf = (fill: Fill) => {
      const number = this.#numbers.get(fill) ?? this.#numbers.size
      this.#numbers.set(fill, number)
      return number
    }
    return fills.map(numberOf).join(' ')
  }

  get(fills: readonly Fill[]): Value | undefined {
    const key = this.#key(fills)
    const value = this.#values.get(key)
    if (value === undefined) return undefined
    this.#values.delete(key)
    this.#values.set(key, value)
    return value
  }

  set(fills: readonly Fill[], value: Value): void {
    this.#values.set(this.#key(fills), value)
    const [oldest] = this.#values.keys()
    if (this.#values.size > this.#most && oldest !== undefined) this.#values.delete(oldest)
  }
}
