import type { Market } from './preferences.ts'

/** Per proposer the receiver that holds it, or -1. */
export type Held = Int32Array

/** Whom each receiver holds, worst last. */
class Places {
  readonly #market: Market
  readonly #held: number[][]
  constructor(market: Market) {
    this.#market = market
    this.#held = market.receivers.map(() => [])
  }
  /** Takes the proposer; who loses the place, which may be the proposer itself, or -1. */
  offer(receiver: number, proposer: number): number {
    const held = this.#held[receiver] ?? []
    const rank = this.#market.rank[receiver]
    const own = rank?.get(proposer) ?? 0
    let at = held.length
    while (at > 0 && (rank?.get(held[at - 1] ?? -1) ?? 0) > own) at -= 1
    held.splice(at, 0, proposer)
    return held.length > (this.#market.quotas[receiver] ?? 0) ? (held.pop() ?? -1) : -1
  }
}

/** Proposers ask in the order of their lists: the best stable matching for every proposer. */
export function proposerOptimal(market: Market): Held {
  const held: Held = new Int32Array(market.proposers.length).fill(-1)
  const next = new Int32Array(market.proposers.length)
  const places = new Places(market)
  for (let first = 0; first < held.length; first += 1) {
    let asking = first
    while (asking >= 0) {
      const receiver = market.choices[asking]?.[next[asking] ?? 0]
      if (receiver === undefined) break
      next[asking] = (next[asking] ?? 0) + 1
      held[asking] = receiver
      asking = places.offer(receiver, asking)
      if (asking >= 0) held[asking] = -1
    }
  }
  return held
}

/** Receivers ask, each for as many as it has places: the best stable matching for every receiver. */
export function receiverOptimal(market: Market): Held {
  const held: Held = new Int32Array(market.proposers.length).fill(-1)
  const place = market.choices.map((list) => new Map(list.map((receiver, at) => [receiver, at])))
  const next = new Int32Array(market.receivers.length)
  const free = Int32Array.from(market.quotas)
  const asking = market.receivers.map((_, at) => at)
  for (let receiver = asking.pop(); receiver !== undefined; receiver = asking.pop()) {
    const list = market.candidates[receiver] ?? []
    while ((free[receiver] ?? 0) > 0 && (next[receiver] ?? 0) < list.length) {
      const proposer = list[next[receiver] ?? 0] ?? -1
      next[receiver] = (next[receiver] ?? 0) + 1
      const holder = held[proposer] ?? -1
      const liked = place[proposer]
      if (holder >= 0 && (liked?.get(holder) ?? 0) < (liked?.get(receiver) ?? 0)) continue
      held[proposer] = receiver
      free[receiver] = (free[receiver] ?? 0) - 1
      if (holder >= 0) {
        free[holder] = (free[holder] ?? 0) + 1
        asking.push(holder)
      }
    }
  }
  return held
}
