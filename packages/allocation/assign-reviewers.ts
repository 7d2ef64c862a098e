import { domainFrom, type Found, searchBundles } from './bundle-search.ts'
import { type AffinityTable, type Bundles, bundlesOf, scaleOf } from './bundles.ts'

export type ReviewerInput = {
  readonly affinity: AffinityTable
  readonly perApplicant: number
  readonly minLoad: number
  readonly maxLoad: number
  /**
   * After so many sets of reviewers have been priced, the best answer so far is given, `proven` false: 100
   * million unless given, a few seconds. No clock decides, so the answer is the same everywhere.
   */
  readonly mostEffort?: number
}
export type ReviewerAssignment = {
  /** Null only where the search was given up before it found any assignment. */
  readonly feasible: boolean | null
  /** Null where infeasible, or where there are no applicants. */
  readonly worstApplicantTotal: number | null
  readonly total: number | null
  /** Per applicant its reviewers, rising; none where infeasible. */
  readonly reviewers: readonly (readonly number[])[]
  /** Nothing better exists. */
  readonly proven: boolean
}

const MOST_EFFORT = 100_000_000

function insistOnAssignment({ affinity, perApplicant, minLoad, maxLoad }: ReviewerInput): void {
  const width = affinity[0]?.length ?? 0
  for (const row of affinity) {
    if (row.length !== width) throw new RangeError(`a row of ${row.length} beside one of ${width}`)
    for (const one of row) {
      if (one !== null && !Number.isFinite(one)) throw new RangeError(`not an affinity: ${one}`)
    }
  }
  for (const one of [perApplicant, minLoad, maxLoad]) {
    if (!Number.isSafeInteger(one) || one < 0)
      throw new RangeError(`not a number of reviews: ${one}`)
  }
}

const NONE = { worstApplicantTotal: null, total: null, reviewers: [] } as const

function worstOf({ value }: Bundles, chosen: Int32Array): number {
  let worst = Number.POSITIVE_INFINITY
  for (const bundle of chosen) worst = Math.min(worst, value[bundle] ?? 0)
  return worst
}

/** Sums an applicant can get, rising and each once, up to what everybody can get. */
function levelsOf({ first, value, applicants }: Bundles): Float64Array {
  let most = Number.POSITIVE_INFINITY
  for (let one = 0; one < applicants; one += 1) most = Math.min(most, value[first[one] ?? 0] ?? 0)
  return Float64Array.from(new Set(value.filter((one) => one <= most))).sort()
}

type Ask = (least: number, anyWill: boolean) => Found

/** The highest level that all applicants reach together, by halving; with the assignment that shows it. */
function highestLevel(bundles: Bundles, ask: Ask): Found {
  let best = ask(Number.NEGATIVE_INFINITY, true)
  if (best.chosen === null) return best
  const levels = levelsOf(bundles)
  let proven = best.proven
  let low = levels.indexOf(worstOf(bundles, best.chosen))
  let high = levels.length - 1
  // The top is often reached: then one question is enough.
  for (let tried = high; low < high; tried = (low + high + 1) >> 1) {
    const found = ask(levels[tried] ?? 0, true)
    proven &&= found.proven
    if (found.chosen === null) high = tried - 1
    else {
      best = found
      low = levels.indexOf(worstOf(bundles, found.chosen))
    }
  }
  return { ...best, proven }
}

/**
 * Gives every applicant exactly `perApplicant` reviewers and every reviewer `minLoad` to `maxLoad`
 * applicants, never across a conflict: first so that the worst-served applicant gets the largest sum of
 * affinities, then so that the total is largest. Exact where `proven`; otherwise the best that was found.
 *
 * The first aim is no flow problem (with two or more reviewers each it is NP-hard), so sets of reviewers
 * are searched, bounded by prices on the reviewers' time.
 * Shape: applicants × reviewers, null = conflict. Unit: that of the affinities. Null: see the type.
 * @throws {RangeError} rows of different length, a number of reviews that is none, or more than 30 reviewers
 * @see Garg, N. et al. (2010) Assigning papers to referees
 * @example assignReviewers({ affinity: [[10, 5], [6, 3]], perApplicant: 1, minLoad: 1, maxLoad: 1 }).worstApplicantTotal // 5
 */
export function assignReviewers(input: ReviewerInput): ReviewerAssignment {
  insistOnAssignment(input)
  const { affinity, perApplicant, minLoad, maxLoad } = input
  const width = affinity[0]?.length ?? 0
  const reviews = affinity.length * perApplicant
  if (affinity.length === 0) {
    const feasible = minLoad === 0
    return { ...NONE, feasible, total: feasible ? 0 : null, proven: true }
  }
  const infeasible = { ...NONE, feasible: false, proven: true }
  if (perApplicant > width || minLoad > maxLoad) return infeasible
  if (reviews < minLoad * width || reviews > maxLoad * width) return infeasible
  const scale = scaleOf(affinity)
  const bundles = bundlesOf(affinity, perApplicant, scale)
  // Half of what is left for each question about the worst-served, so that the last one has its share.
  let left = input.mostEffort ?? MOST_EFFORT
  const ask: Ask = (least, anyWill) => {
    const domain = domainFrom(bundles, least)
    if (domain === null) return { chosen: null, proven: true, effort: 0 }
    const found = searchBundles(bundles, domain, {
      loads: { min: minLoad, max: maxLoad },
      anyWill,
      unit: scale > 0 ? 1 : 1e-9,
      mostEffort: anyWill ? left / 2 : left,
    })
    left -= found.effort
    return found
  }
  const level = highestLevel(bundles, ask)
  if (level.chosen === null)
    return level.proven ? infeasible : { ...infeasible, feasible: null, proven: false }
  const found = ask(worstOf(bundles, level.chosen), false)
  const chosen = found.chosen ?? level.chosen
  let total = 0
  for (const bundle of chosen) total += bundles.value[bundle] ?? 0
  const divide = (value: number) => (scale > 0 ? value / scale : value)
  return {
    feasible: true,
    worstApplicantTotal: divide(worstOf(bundles, chosen)),
    total: divide(total),
    reviewers: Array.from(chosen, (bundle) =>
      Array.from(bundles.members.subarray(bundle * perApplicant, (bundle + 1) * perApplicant)),
    ),
    proven: level.proven && found.proven,
  }
}
