/** Affinity per applicant and reviewer; null = conflict of interest. */
export type AffinityTable = readonly (readonly (number | null)[])[]

/**
 * Every set of reviewers that an applicant may get, of all applicants in one list: applicant a has the
 * bundles from first[a] to below first[a + 1], by falling value.
 */
export type Bundles = {
  readonly applicants: number
  readonly reviewers: number
  readonly size: number
  readonly first: Int32Array
  /** Sum of affinities, as whole multiples of `unit` where there is one. */
  readonly value: Float64Array
  readonly mask: Int32Array
  /** Bundle × size + i: its i-th reviewer. */
  readonly members: Uint8Array
}

const MOST_REVIEWERS = 30
const MOST_BUNDLES = 2_000_000

function choose(from: number, size: number): number {
  let ways = 1
  for (let one = 1; one <= size; one += 1) ways = (ways * (from - size + one)) / one
  return Math.round(ways)
}

/** Masks of all sets of `size` reviewers without a conflict. */
function masksOf(row: readonly (number | null)[], size: number): number[] {
  const masks: number[] = []
  const add = (mask: number, from: number, missing: number) => {
    if (missing === 0) masks.push(mask)
    else {
      for (let reviewer = from; reviewer <= row.length - missing; reviewer += 1) {
        if (row[reviewer] !== null) add(mask | (1 << reviewer), reviewer + 1, missing - 1)
      }
    }
  }
  add(0, 0, size)
  return masks
}

function sumOf(mask: number, row: readonly (number | null)[], scale: number): number {
  let value = 0
  for (let left = mask; left !== 0; left &= left - 1) {
    value += scaled(row[31 - Math.clz32(left & -left)] ?? 0, scale)
  }
  return value
}

const scaled = (value: number, scale: number) => (scale > 0 ? Math.round(value * scale) : value)

/**
 * The power of ten that makes every affinity a whole number, so that sums are exact and two totals are
 * equal or at least 1 apart; 0 where there is none up to a million.
 */
export function scaleOf(affinity: AffinityTable): number {
  const values = affinity.flat().filter((one) => one !== null)
  for (let scale = 1; scale <= 1_000_000; scale *= 10) {
    const isWhole = values.every(
      (one) =>
        Math.abs(one * scale) < 1e9 && Math.abs(one * scale - Math.round(one * scale)) < 1e-9,
    )
    if (isWhole) return scale
  }
  return 0
}

/** @throws {RangeError} more than 30 reviewers, or more than two million sets in all */
export function bundlesOf(affinity: AffinityTable, size: number, scale: number): Bundles {
  const reviewers = affinity[0]?.length ?? 0
  if (reviewers > MOST_REVIEWERS || affinity.length * choose(reviewers, size) > MOST_BUNDLES) {
    throw new RangeError(
      `too many ways to give each of ${affinity.length} applicants ${size} of ${reviewers} reviewers`,
    )
  }
  const first = new Int32Array(affinity.length + 1)
  const all: { readonly mask: number; readonly value: number }[] = []
  affinity.forEach((row, applicant) => {
    const own = masksOf(row, size).map((mask) => ({ mask, value: sumOf(mask, row, scale) }))
    own.sort((one, other) => other.value - one.value)
    all.push(...own)
    first[applicant + 1] = all.length
  })
  const members = new Uint8Array(all.length * size)
  all.forEach(({ mask }, at) => {
    let place = at * size
    for (let left = mask; left !== 0; left &= left - 1) {
      members[place] = 31 - Math.clz32(left & -left)
      place += 1
    }
  })
  return {
    applicants: affinity.length,
    reviewers,
    size,
    first,
    value: Float64Array.from(all, ({ value }) => value),
    mask: Int32Array.from(all, ({ mask }) => mask),
    members,
  }
}
