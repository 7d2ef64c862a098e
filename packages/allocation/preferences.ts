/** Who is on whose list, best first: `{ p1: ['r2', 'r1'] }`. Nobody twice; whom a list leaves out is not acceptable. */
export type PreferenceLists = Readonly<Record<string, readonly string[]>>

export type MatchingInput = {
  readonly proposers: PreferenceLists
  readonly receivers: PreferenceLists
  /** Places of a receiver; one where not named. */
  readonly quotas?: Readonly<Record<string, number>>
}

/** The lists as positions, and only pairs that both sides accept. */
export type Market = {
  readonly proposers: readonly string[]
  readonly receivers: readonly string[]
  /** Per proposer the receivers it accepts and is accepted by, best first. */
  readonly choices: readonly (readonly number[])[]
  /** Per receiver likewise. */
  readonly candidates: readonly (readonly number[])[]
  /** Per receiver: the place of a proposer on its list, 0 = best. */
  readonly rank: readonly ReadonlyMap<number, number>[]
  readonly quotas: readonly number[]
}

function insistOnLists(lists: PreferenceLists, others: PreferenceLists, side: string): void {
  for (const [name, list] of Object.entries(lists)) {
    if (new Set(list).size !== list.length) throw new RangeError(`${side} ${name} lists one twice`)
    for (const other of list) {
      if (!Object.hasOwn(others, other)) {
        throw new RangeError(`${side} ${name} lists ${other}, who has no list`)
      }
    }
  }
}

/** @throws {RangeError} a list names somebody twice or somebody without a list, or a quota is no whole number of places */
export function marketOf({ proposers, receivers, quotas = {} }: MatchingInput): Market {
  insistOnLists(proposers, receivers, 'proposer')
  insistOnLists(receivers, proposers, 'receiver')
  for (const [name, quota] of Object.entries(quotas)) {
    if (!Object.hasOwn(receivers, name))
      throw new RangeError(`a quota for ${name}, who has no list`)
    if (!Number.isSafeInteger(quota) || quota < 0) {
      throw new RangeError(`a quota of ${quota} places for ${name}`)
    }
  }
  const proposerNames = Object.keys(proposers)
  const receiverNames = Object.keys(receivers)
  const placeOf = new Map(receiverNames.map((name, at) => [name, at]))
  const positionOf = new Map(proposerNames.map((name, at) => [name, at]))
  const wanted = proposerNames.map((name) => new Set(proposers[name]))
  const candidates = receiverNames.map((name) =>
    (receivers[name] ?? []).flatMap((proposer) => {
      const at = positionOf.get(proposer)
      return at !== undefined && wanted[at]?.has(name) ? [at] : []
    }),
  )
  const rank = candidates.map((list) => new Map(list.map((proposer, at) => [proposer, at])))
  const choices = proposerNames.map((name, proposer) =>
    (proposers[name] ?? []).flatMap((receiver) => {
      const at = placeOf.get(receiver)
      return at !== undefined && rank[at]?.has(proposer) ? [at] : []
    }),
  )
  return {
    proposers: proposerNames,
    receivers: receiverNames,
    choices,
    candidates,
    rank,
    quotas: receiverNames.map((name) => (Object.hasOwn(quotas, name) ? (quotas[name] ?? 1) : 1)),
  }
}
