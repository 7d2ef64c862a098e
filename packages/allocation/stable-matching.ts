import { type Held, proposerOptimal, receiverOptimal } from './deferred-acceptance.ts'
import { type Market, type MatchingInput, marketOf } from './preferences.ts'
import { everyStableMatching } from './stable-matchings.ts'

/** Per proposer its receiver; null = unmatched. */
export type Matching = Readonly<Record<string, string | null>>
export type StableMatching = {
  /** Every proposer has the best receiver that it has in any stable matching. */
  readonly proposerOptimal: Matching
  /** The best for every receiver, and the worst for every proposer. */
  readonly receiverOptimal: Matching
  /** The same in every stable matching (rural hospitals theorem). */
  readonly unmatchedProposers: readonly string[]
}
export type BlockingPair = { readonly proposer: string; readonly receiver: string }

function named(market: Market, held: Held): Matching {
  return Object.fromEntries(
    market.proposers.map((name, at) => [name, market.receivers[held[at] ?? -1] ?? null]),
  )
}

/**
 * Stable matching 安定マッチング by deferred acceptance, with strict lists that may be incomplete, and
 * places (quotas) on the receivers' side; a pair needs both lists.
 *
 * Shape: lists of names, best first. Null where a proposer stays unmatched. Ties have to be broken
 * beforehand (by a seeded lot), and what comes out is a proposal: people decide.
 * @throws {RangeError} a list names somebody twice or somebody without a list, or a quota is no whole number of places
 * @see Gale, D. & Shapley, L. (1962) College admissions and the stability of marriage
 * @see Roth, A. (1986) On the allocation of residents to rural hospitals
 * @example stableMatching({ proposers: { a: ['x'] }, receivers: { x: ['a'] } }).proposerOptimal // { a: 'x' }
 */
export function stableMatching(input: MatchingInput): StableMatching {
  const market = marketOf(input)
  const best = proposerOptimal(market)
  return {
    proposerOptimal: named(market, best),
    receiverOptimal: named(market, receiverOptimal(market)),
    unmatchedProposers: market.proposers.filter((_, at) => best[at] === -1),
  }
}

/**
 * How many stable matchings there are: 1 means that it does not matter which side proposes. Counting
 * stops at `limit`, because there may be exponentially many.
 * @throws {RangeError} as `stableMatching`
 * @example countStableMatchings({ proposers: { a: ['x'] }, receivers: { x: ['a'] } }) // 1
 */
export function countStableMatchings(input: MatchingInput, limit = 100_000): number {
  const matchings = everyStableMatching(marketOf(input))
  let count = 0
  while (count < limit && !matchings.next().done) count += 1
  return count
}

/**
 * The pairs that would rather have each other than what they got: both accept each other, the proposer
 * prefers the receiver to its match, and the receiver has a free place or prefers the proposer to one
 * it holds. None in a stable matching; whoever changes a proposal by hand sees here whom it wrongs.
 * @throws {RangeError} as `stableMatching`
 */
export function blockingPairs(input: MatchingInput, matching: Matching): readonly BlockingPair[] {
  const market = marketOf(input)
  const placeOf = new Map(market.receivers.map((name, at) => [name, at]))
  const holder = market.proposers.map((name) => placeOf.get(matching[name] ?? '') ?? -1)
  const taken = market.receivers.map(() => 0)
  const worst = market.receivers.map(() => -1)
  holder.forEach((receiver, proposer) => {
    if (receiver < 0) return
    taken[receiver] = (taken[receiver] ?? 0) + 1
    const rank = market.rank[receiver]?.get(proposer) ?? Number.POSITIVE_INFINITY
    worst[receiver] = Math.max(worst[receiver] ?? -1, rank)
  })
  return market.proposers.flatMap((proposer, at) => {
    const list = market.choices[at] ?? []
    const own = list.indexOf(holder[at] ?? -1)
    const better = own < 0 ? list : list.slice(0, own)
    return better.flatMap((receiver) => {
      const isFree = (taken[receiver] ?? 0) < (market.quotas[receiver] ?? 0)
      const rank = market.rank[receiver]?.get(at) ?? 0
      const prefers = (market.quotas[receiver] ?? 0) > 0 && rank < (worst[receiver] ?? -1)
      return isFree || prefers ? [{ proposer, receiver: market.receivers[receiver] ?? '' }] : []
    })
  })
}
