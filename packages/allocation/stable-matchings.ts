import { type Held, proposerOptimal } from './deferred-acceptance.ts'
import type { Market } from './preferences.ts'

function membersOf(market: Market, held: Held, receiver: number): number[] {
  const rank = market.rank[receiver]
  const members: number[] = []
  held.forEach((at, proposer) => {
    if (at === receiver) members.push(proposer)
  })
  return members.sort((one, other) => (rank?.get(one) ?? 0) - (rank?.get(other) ?? 0))
}

/**
 * The best stable matching for proposers below `held` in which proposer `broken` fares worse; null where
 * there is none, or where it would move a proposer before `broken`. Its receiver holds out for somebody
 * better, so everybody it likes no better than `broken` has to ask further down the list.
 */
function breakAt(market: Market, held: Held, broken: number): Held | null {
  const raised = held[broken] ?? -1
  if (raised < 0) return null
  const bar = market.rank[raised]?.get(broken) ?? 0
  const members = market.receivers.map((_, receiver) => membersOf(market, held, receiver))
  const full = members.map((list) => list.length)
  if ((full[raised] ?? 0) < (market.quotas[raised] ?? 0)) return null
  const next = Int32Array.from(held)
  const own = members[raised] ?? []
  const asking = own.splice(own.indexOf(broken))
  if (asking.some((one) => one < broken)) return null
  for (let proposer = asking.pop(); proposer !== undefined; proposer = asking.pop()) {
    const list = market.choices[proposer] ?? []
    let at = list.indexOf(next[proposer] ?? -1) + 1
    for (; at < list.length; at += 1) {
      const receiver = list[at] ?? -1
      const rank = market.rank[receiver]
      const ownRank = rank?.get(proposer) ?? 0
      if (receiver === raised && ownRank >= bar) continue
      const there = members[receiver] ?? []
      // A place that is free in one stable matching is free in all of them (rural hospitals theorem).
      if (receiver !== raised && there.length < (market.quotas[receiver] ?? 0)) return null
      let slot = there.length
      while (slot > 0 && (rank?.get(there[slot - 1] ?? -1) ?? 0) > ownRank) slot -= 1
      const isFull = there.length >= (full[receiver] ?? 0)
      if (slot === there.length && isFull) continue
      there.splice(slot, 0, proposer)
      next[proposer] = receiver
      if (isFull) {
        const displaced = there.pop() ?? -1
        if (displaced < broken) return null
        asking.push(displaced)
      }
      break
    }
    if (at >= list.length) return null
  }
  return next
}

/**
 * Every stable matching once, the proposers' best first. Each is reached from the one above it by
 * breaking at the first proposer in which the two differ, so none is found twice and none is missed.
 * @see McVitie, D. & Wilson, L. (1971) The stable marriage problem
 */
export function* everyStableMatching(market: Market): Generator<Held> {
  const open: [Held, number][] = [[proposerOptimal(market), 0]]
  for (let one = open.pop(); one !== undefined; one = open.pop()) {
    const [held, from] = one
    yield held
    for (let proposer = from; proposer < held.length; proposer += 1) {
      const below = breakAt(market, held, proposer)
      if (below) open.push([below, proposer])
    }
  }
}
