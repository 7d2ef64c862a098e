import type { Bundles } from './bundles.ts'
import { repairLoads } from './load-repair.ts'
import { type Domain, type Loads, PriceBound } from './price-bound.ts'

export type Found = {
  /** Per applicant its bundle; null where there is no assignment. */
  readonly chosen: Int32Array | null
  /** False where the search was given up before everything was excluded. */
  readonly proven: boolean
  readonly effort: number
}

/** All bundles of at least this value; null where an applicant has none. */
export function domainFrom({ first, value }: Bundles, least: number): Domain | null {
  const from = new Int32Array(first.length)
  const open: number[] = []
  for (let applicant = 0; applicant + 1 < first.length; applicant += 1) {
    for (let bundle = first[applicant] ?? 0; bundle < (first[applicant + 1] ?? 0); bundle += 1) {
      if ((value[bundle] ?? 0) >= least - 1e-9) open.push(bundle)
    }
    if (open.length === from[applicant]) return null
    from[applicant + 1] = open.length
  }
  return { from, open: Int32Array.from(open) }
}

/** Keeps for one applicant only the bundles with, or without, a reviewer. */
function split(
  { mask }: Bundles,
  { from, open }: Domain,
  applicant: number,
  bit: number,
  isIn: boolean,
): Domain {
  const start = from[applicant] ?? 0
  const end = from[applicant + 1] ?? 0
  const kept = open
    .slice(start, end)
    .filter((bundle) => (((mask[bundle] ?? 0) & bit) !== 0) === isIn)
  const shorter = end - start - kept.length
  const next = new Int32Array(open.length - shorter)
  next.set(open.subarray(0, start))
  next.set(kept, start)
  next.set(open.subarray(end), start + kept.length)
  return { from: from.map((at, one) => (one > applicant ? at - shorter : at)), open: next }
}

/** The applicant and reviewer about whom the prices are least agreed; null where everything is decided. */
function undecided(
  { applicants, reviewers, mask }: Bundles,
  { from, open }: Domain,
  bound: PriceBound,
) {
  let least = 2
  let found: {
    readonly applicant: number
    readonly reviewer: number
    readonly share: number
  } | null = null
  for (let applicant = 0; applicant < applicants; applicant += 1) {
    const start = from[applicant] ?? 0
    const end = from[applicant + 1] ?? 0
    if (end - start < 2) continue
    let some = 0
    let every = -1
    for (let at = start; at < end; at += 1) {
      some |= mask[open[at] ?? 0] ?? 0
      every &= mask[open[at] ?? 0] ?? 0
    }
    for (let left = some & ~every; left !== 0; left &= left - 1) {
      const reviewer = 31 - Math.clz32(left & -left)
      const share = (bound.taken[applicant * reviewers + reviewer] ?? 0) / bound.rounds
      const distance = Math.abs(share - 0.5)
      if (distance < least) {
        least = distance
        found = { applicant, reviewer, share }
      }
    }
  }
  return found
}

export type Question = {
  readonly loads: Loads
  /** Any assignment will do; otherwise the one with the largest total. */
  readonly anyWill: boolean
  /** Two totals that differ, differ by at least this. */
  readonly unit: number
  /** Bundles that may be priced before the search is given up. */
  readonly mostEffort: number
}

/**
 * Branch and bound over the bundles of all applicants: prices bound a branch and strike out bundles,
 * exchanges find good assignments early, and a branch gives an applicant a reviewer or forbids it.
 */
export function searchBundles(bundles: Bundles, root: Domain, question: Question): Found {
  const { loads, anyWill, unit } = question
  const weight = anyWill ? 0 : 1
  const bound = new PriceBound(bundles, loads, weight, question.mostEffort)
  let best: Int32Array | null = null
  let most = Number.NEGATIVE_INFINITY
  const keep = (chosen: Int32Array) => {
    let total = 0
    for (const bundle of chosen) total += weight * (bundles.value[bundle] ?? 0)
    if (total > most) {
      most = total
      best = Int32Array.from(chosen)
    }
  }
  // Half a unit absorbs the rounding of the prices.
  const goal = () => (best === null ? Number.NEGATIVE_INFINITY : most + unit / 2)
  let least = 0
  for (const one of bundles.value) least = Math.min(least, one)
  // Prices scale, so any bound below 0 shows that no assignment exists.
  const floor = anyWill ? -1e-6 : least * bundles.applicants - 1
  const open: { readonly domain: Domain; readonly prices: Float64Array }[] = [
    { domain: root, prices: new Float64Array(bundles.reviewers) },
  ]
  let nodes = 0
  for (let node = open.pop(); node !== undefined; node = open.pop()) {
    if (anyWill && best) break
    if (bound.effort >= question.mostEffort) {
      return { chosen: best, proven: false, effort: bound.effort }
    }
    nodes += 1
    bound.prices.set(node.prices)
    const onFit = () => {
      keep(bound.chosen)
      return goal()
    }
    if (bound.lower(node.domain, Math.max(goal(), floor), onFit, 'branch')) continue
    let narrow = bound.narrowed(node.domain, Math.max(goal(), floor))
    if (narrow === null) continue
    const repaired = Int32Array.from(bound.chosen)
    if (repairLoads(bundles, narrow, loads, repaired)) keep(repaired)
    if (bound.bound < goal()) continue
    // Now that there is something to beat, the first bound is worth sharpening: it prices all branches.
    if (nodes === 1 && !(anyWill && best)) {
      if (bound.lower(narrow, Math.max(goal(), floor), onFit, 'root')) continue
      narrow = bound.narrowed(narrow, Math.max(goal(), floor))
      if (narrow === null) continue
    }
    const pair = undecided(bundles, narrow, bound)
    if (pair === null) continue
    const bit = 1 << pair.reviewer
    const prices = Float64Array.from(bound.prices)
    const isLikely = pair.share > 0.5
    open.push({ domain: split(bundles, narrow, pair.applicant, bit, !isLikely), prices })
    open.push({ domain: split(bundles, narrow, pair.applicant, bit, isLikely), prices })
  }
  return { chosen: best, proven: true, effort: bound.effort }
}
