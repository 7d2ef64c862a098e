import type { Engine } from '../database/engine.ts'

/** Where a chain ends: the number and the hash of its last entry. */
export type End = { readonly seq: number; readonly hash: string }

type Chain = {
  /** The last entry that this process has seen written; null where it has seen none. */
  end: End | null
  /** Whether an act failed since, so that somebody else may have gone on. */
  isDoubtful: boolean
  last: Promise<void>
}
const chains = new WeakMap<Engine, Map<number, Chain>>()

function chainOf(engine: Engine, city: number): Chain {
  const ofEngine = chains.get(engine) ?? new Map<number, Chain>()
  chains.set(engine, ofEngine)
  const chain = ofEngine.get(city) ?? { end: null, isDoubtful: true, last: Promise.resolve() }
  ofEngine.set(city, chain)
  return chain
}

export type Turn = {
  /** The end that a new entry follows. */
  readonly end: End | null
  /** @param end what was committed; null: nothing was */
  leave(end: End | null): void
}

/**
 * The turn of an act to go on with its city's chain, from the moment at which all else of it is done until
 * it is committed: one message to the database. What an act saw at its beginning cannot tell it where the
 * chain ends by now; this process remembers it. Another process on the same database is found by the
 * database: no two entries of a city have one number, and who comes second is run again, and asks first.
 * @param ask the end as this act's own transaction sees it
 */
export async function turnAtChain(
  engine: Engine,
  city: number,
  ask: () => Promise<End | null>,
): Promise<Turn> {
  const chain = chainOf(engine, city)
  const before = chain.last
  const { promise: mine, resolve: over } = Promise.withResolvers<void>()
  chain.last = before.then(() => mine)
  await before
  try {
    const asked = chain.isDoubtful ? await ask() : null
    const end = (asked?.seq ?? 0) > (chain.end?.seq ?? 0) ? asked : chain.end
    return {
      end,
      leave(committed) {
        // After a failure nothing certain is known: the highest of what is remembered and what stands there.
        chain.end = committed ?? end
        chain.isDoubtful = committed === null
        over()
      },
    }
  } catch (error) {
    over()
    throw error
  }
}
