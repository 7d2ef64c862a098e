import type { Bundles } from './bundles.ts'
import type { Domain, Loads } from './price-bound.ts'

/** The cheapest exchange of one reviewer for another, over all applicants: cost, and the bundle it leads to. */
type Exchanges = { readonly cost: Float64Array; readonly to: Int32Array; readonly by: Int32Array }

function exchangesOf(bundles: Bundles, { from, open }: Domain, chosen: Int32Array): Exchanges {
  const { reviewers, applicants, mask, value } = bundles
  const cost = new Float64Array(reviewers * reviewers).fill(Number.POSITIVE_INFINITY)
  const to = new Int32Array(cost.length).fill(-1)
  const by = new Int32Array(cost.length).fill(-1)
  for (let applicant = 0; applicant < applicants; applicant += 1) {
    const own = chosen[applicant] ?? 0
    const ownMask = mask[own] ?? 0
    for (let at = from[applicant] ?? 0; at < (from[applicant + 1] ?? 0); at += 1) {
      const bundle = open[at] ?? 0
      const out = ownMask & ~(mask[bundle] ?? 0)
      if (out === 0 || (out & (out - 1)) !== 0) continue
      const into = (mask[bundle] ?? 0) & ~ownMask
      const arc = (31 - Math.clz32(out)) * reviewers + 31 - Math.clz32(into)
      const loss = (value[own] ?? 0) - (value[bundle] ?? 0)
      if (loss < (cost[arc] ?? 0)) {
        cost[arc] = loss
        to[arc] = bundle
        by[arc] = applicant
      }
    }
  }
  return { cost, to, by }
}

/** Shortest chains of exchanges between all reviewers; `via` is the first step, stops at a negative ring. */
function chainsOf({ cost }: Exchanges, reviewers: number) {
  const length = Float64Array.from(cost)
  const via = Int32Array.from(cost, (_, arc) => arc % reviewers)
  for (let mid = 0; mid < reviewers; mid += 1) {
    for (let one = 0; one < reviewers; one += 1) {
      const head = length[one * reviewers + mid] ?? 0
      if (head === Number.POSITIVE_INFINITY) continue
      for (let other = 0; other < reviewers; other += 1) {
        const arc = one * reviewers + other
        const way = head + (length[mid * reviewers + other] ?? 0)
        if (way < (length[arc] ?? 0) - 1e-9) {
          length[arc] = way
          via[arc] = via[one * reviewers + mid] ?? 0
          if (one === other) return { length, via }
        }
      }
    }
  }
  return { length, via }
}

type Chain = { readonly start: number; readonly end: number }

/** The chain that mends the loads at the least cost; where they are kept, one that gains; else null. */
function chainToWalk(length: Float64Array, load: Int32Array, { min, max }: Loads): Chain | null {
  const isOver = load.some((one) => one > max)
  const isUnder = !isOver && load.some((one) => one < min)
  const reviewers = load.length
  let best = isOver || isUnder ? Number.POSITIVE_INFINITY : -1e-9
  let found: Chain | null = null
  for (let start = 0; start < reviewers; start += 1) {
    for (let end = 0; end < reviewers; end += 1) {
      const [from, to] = [load[start] ?? 0, load[end] ?? 0]
      const isRing = start === end && !isOver && !isUnder
      const starts = isOver ? from > max : from > min
      const ends = isUnder ? to < min : to < max
      const cost = length[start * reviewers + end] ?? 0
      if ((isRing || (start !== end && starts && ends)) && cost < best) {
        best = cost
        found = { start, end }
      }
    }
  }
  return found
}

/**
 * Brings choices within the loads by chains of exchanges between reviewers, each along the cheapest, and
 * then on while a chain gains. A good answer, not a proven one. True where the loads are kept at the end.
 */
export function repairLoads(
  bundles: Bundles,
  domain: Domain,
  loads: Loads,
  chosen: Int32Array,
): boolean {
  const { reviewers, size, members } = bundles
  const load = new Int32Array(reviewers)
  for (const bundle of chosen) {
    for (let at = bundle * size; at < (bundle + 1) * size; at += 1) {
      const reviewer = members[at] ?? 0
      load[reviewer] = (load[reviewer] ?? 0) + 1
    }
  }
  for (let tries = 0; tries < 40 + 4 * chosen.length; tries += 1) {
    const exchanges = exchangesOf(bundles, domain, chosen)
    const { length, via } = chainsOf(exchanges, reviewers)
    const chain = chainToWalk(length, load, loads)
    if (chain === null) break
    const moved = new Set<number>()
    let at = chain.start
    for (let steps = 0; steps < reviewers; steps += 1) {
      const next = via[at * reviewers + chain.end] ?? 0
      const arc = at * reviewers + next
      const applicant = exchanges.by[arc] ?? -1
      // An applicant moves once: after that the cost of its exchanges is another.
      if (applicant < 0 || moved.has(applicant)) break
      moved.add(applicant)
      chosen[applicant] = exchanges.to[arc] ?? 0
      load[at] = (load[at] ?? 0) - 1
      load[next] = (load[next] ?? 0) + 1
      at = next
      if (at === chain.end) break
    }
    if (moved.size === 0) break
  }
  return load.every((one) => one >= loads.min && one <= loads.max)
}
