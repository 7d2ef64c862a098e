export type SharingInput = {
  /** applicants × reviewers, whole numbers from 0; null = conflict. */
  readonly cost: readonly (readonly (number | null)[])[]
  readonly perApplicant: number
}
export type Sharing = {
  /** Per applicant its reviewers, rising: `perApplicant`, or all that no conflict closes where they are fewer. */
  readonly reviewers: readonly (readonly number[])[]
  readonly loads: readonly number[]
  readonly total: number
}

type Shares = {
  readonly reviewers: number
  readonly costs: Float64Array
  readonly has: Uint8Array
  readonly load: Int32Array
}

function insistOnSharing({ cost, perApplicant }: SharingInput): void {
  const width = cost[0]?.length ?? 0
  if (!Number.isSafeInteger(perApplicant) || perApplicant < 1)
    throw new RangeError(`not a number of reviews: ${perApplicant}`)
  for (const row of cost) {
    if (row.length !== width) throw new RangeError(`a row of ${row.length} beside one of ${width}`)
    for (const one of row)
      if (one !== null && !(Number.isSafeInteger(one) && one >= 0))
        throw new RangeError(`not a cost: ${one}`)
  }
}

/** Each applicant its cheapest reviewers, among equals those with the least to do so far. */
function cheapest({ cost, perApplicant }: SharingInput, reviewers: number): Shares {
  const costs = Float64Array.from(
    cost.flatMap((row) => row.map((one) => one ?? Number.POSITIVE_INFINITY)),
  )
  const has = new Uint8Array(costs.length)
  const load = new Int32Array(reviewers)
  cost.forEach((row, applicant) => {
    const open = row.flatMap((one, reviewer) => (one === null ? [] : [{ one, reviewer }]))
    open.sort(
      (a, b) =>
        a.one - b.one ||
        (load[a.reviewer] ?? 0) - (load[b.reviewer] ?? 0) ||
        a.reviewer - b.reviewer,
    )
    for (const { reviewer } of open.slice(0, perApplicant)) {
      has[applicant * reviewers + reviewer] = 1
      load[reviewer] = (load[reviewer] ?? 0) + 1
    }
  })
  return { reviewers, costs, has, load }
}

/** The cheapest exchange of one reviewer for another, over all applicants, and whose it is. */
function exchangesOf({ reviewers, costs, has }: Shares) {
  const least = new Float64Array(reviewers * reviewers).fill(Number.POSITIVE_INFINITY)
  const whose = new Int32Array(least.length).fill(-1)
  for (let from = 0; from < has.length; from += reviewers) {
    for (let out = 0; out < reviewers; out += 1) {
      if (has[from + out] === 0) continue
      const saved = costs[from + out] ?? 0
      for (let into = 0; into < reviewers; into += 1) {
        if (has[from + into] === 1) continue
        const more = (costs[from + into] ?? 0) - saved
        const arc = out * reviewers + into
        if (more < (least[arc] ?? 0)) {
          least[arc] = more
          whose[arc] = from
        }
      }
    }
  }
  return { least, whose }
}

/** Cheapest chains of exchanges between all reviewers; `via` is the first step of each. */
function chainsOf(least: Float64Array, reviewers: number) {
  const length = Float64Array.from(least)
  const via = Int32Array.from(least, (_, arc) => arc % reviewers)
  for (let mid = 0; mid < reviewers; mid += 1) {
    for (let one = 0; one < reviewers; one += 1) {
      const head = length[one * reviewers + mid] ?? 0
      if (head === Number.POSITIVE_INFINITY || one === mid) continue
      for (let other = 0; other < reviewers; other += 1) {
        const arc = one * reviewers + other
        const way = head + (length[mid * reviewers + other] ?? 0)
        if (other !== one && way < (length[arc] ?? 0)) {
          length[arc] = way
          via[arc] = via[one * reviewers + mid] ?? 0
        }
      }
    }
  }
  return { length, via }
}

/** From whom to whom work goes next: the widest gap first, at the least cost; between neighbours only a gain. */
function nextChain(length: Float64Array, load: Int32Array) {
  let best: { start: number; end: number; gap: number; cost: number } | null = null
  for (let start = 0; start < load.length; start += 1) {
    for (let end = 0; end < load.length; end += 1) {
      const gap = (load[start] ?? 0) - (load[end] ?? 0)
      const cost = length[start * load.length + end] ?? 0
      if (start === end || cost === Number.POSITIVE_INFINITY) continue
      if (gap < 1 || (gap === 1 && cost >= 0)) continue
      if (best === null || gap > best.gap || (gap === best.gap && cost < best.cost))
        best = { start, end, gap, cost }
    }
  }
  return best
}

/**
 * Shares applications out among reviewers so that the loads are as even as the conflicts allow, and among
 * all such sharings at the least cost: a flow of least cost in which every further application costs a
 * reviewer more than the one before. From each applicant's cheapest reviewers, work is moved along the
 * cheapest chains of exchanges; each chain is a shortest path, so no ring of exchanges ever gains, and when no
 * chain evens out or gains the flow is optimal.
 *
 * Shape: applicants × reviewers, null = conflict. Unit: that of the costs. Ties go to the first: shuffle
 * both sides by a seed beforehand and keep the seed. 1,200 by 12 in well under a second.
 * @throws {RangeError} rows of different length, a cost that is no whole number from 0, less than one review
 * @see Ahuja, R., Magnanti, T. and Orlin, J. (1993) Network Flows, ch. 9 and 14
 * @example shareReviews({ cost: [[0, 1], [0, 1]], perApplicant: 1 }).reviewers // [[1], [0]]
 */
export function shareReviews(input: SharingInput): Sharing {
  insistOnSharing(input)
  const reviewers = input.cost[0]?.length ?? 0
  const shares = cheapest(input, reviewers)
  const { has, load, costs } = shares
  for (;;) {
    const { least, whose } = exchangesOf(shares)
    const { length, via } = chainsOf(least, reviewers)
    const chain = nextChain(length, load)
    if (chain === null) break
    for (let at = chain.start; at !== chain.end; ) {
      const next = via[at * reviewers + chain.end] ?? chain.end
      const from = whose[at * reviewers + next] ?? 0
      has[from + at] = 0
      has[from + next] = 1
      at = next
    }
    load[chain.start] = (load[chain.start] ?? 0) - 1
    load[chain.end] = (load[chain.end] ?? 0) + 1
  }
  const total = costs.reduce((sum, one, at) => (has[at] === 1 ? sum + one : sum), 0)
  return {
    reviewers: input.cost.map((_, applicant) =>
      Array.from({ length: reviewers }, (__, at) => at).filter(
        (at) => has[applicant * reviewers + at] === 1,
      ),
    ),
    loads: Array.from(load),
    total,
  }
}
