import type { Bundles } from './bundles.ts'

/** The bundles still open: applicant a has open[from[a]] to below open[from[a + 1]]. */
export type Domain = { readonly from: Int32Array; readonly open: Int32Array }
export type Loads = { readonly min: number; readonly max: number }

/** Rounds for the whole question, and for a branch, which starts from the prices above it. */
const ROUNDS = { root: 400, branch: 60 }

/**
 * Bounds the best total by prices on reviewers (Lagrangian relaxation of the loads): each applicant takes
 * the open bundle with the largest value less prices, and
 *
 *     L(μ) = Σ_a max_b (v_ab − Σ_{r∈b} μ_r) + Σ_r (μ_r > 0 ? μ_r max : μ_r min)  ≥  every total
 *
 * Prices move along the subgradient with Polyak's step. Whoever reads few applications gets a negative
 * price: somebody has to be paid for choosing this reviewer.
 */
export class PriceBound {
  readonly #bundles: Bundles
  readonly #loads: Loads
  /** 0 for a question of feasibility alone, where all bundles count the same. */
  readonly #weight: number
  readonly prices: Float64Array
  readonly chosen: Int32Array
  readonly load: Int32Array
  /** How often each applicant took each reviewer, applicant × reviewers + reviewer, of `rounds`. */
  readonly taken: Float64Array
  rounds = 0
  bound = 0
  /** Bundles priced so far: what the search has cost, the same on every machine. */
  effort = 0
  readonly #best: Float64Array
  readonly #top: Float64Array
  readonly #most: number

  constructor(bundles: Bundles, loads: Loads, weight: number, mostEffort: number) {
    this.#most = mostEffort
    this.#bundles = bundles
    this.#loads = loads
    this.#weight = weight
    this.prices = new Float64Array(bundles.reviewers)
    this.chosen = new Int32Array(bundles.applicants)
    this.load = new Int32Array(bundles.reviewers)
    this.taken = new Float64Array(bundles.applicants * bundles.reviewers)
    this.#best = new Float64Array(bundles.reviewers)
    this.#top = new Float64Array(bundles.applicants)
  }

  #priced(bundle: number): number {
    const { members, size, value } = this.#bundles
    let net = (value[bundle] ?? 0) * this.#weight
    for (let at = bundle * size; at < (bundle + 1) * size; at += 1) {
      net -= this.prices[members[at] ?? 0] ?? 0
    }
    return net
  }

  /** L at the present prices, with the choices and loads that belong to it. */
  #evaluate({ from, open }: Domain): number {
    const { applicants, reviewers, members, size } = this.#bundles
    this.load.fill(0)
    this.effort += open.length
    let total = 0
    for (let applicant = 0; applicant < applicants; applicant += 1) {
      let most = Number.NEGATIVE_INFINITY
      let choice = -1
      const end = from[applicant + 1] ?? 0
      for (let at = from[applicant] ?? 0; at < end; at += 1) {
        const net = this.#priced(open[at] ?? 0)
        if (net > most) {
          most = net
          choice = open[at] ?? 0
        }
      }
      total += most
      this.chosen[applicant] = choice
      for (let at = choice * size; at < (choice + 1) * size; at += 1) {
        const reviewer = members[at] ?? 0
        this.load[reviewer] = (this.load[reviewer] ?? 0) + 1
        const cell = applicant * reviewers + reviewer
        this.taken[cell] = (this.taken[cell] ?? 0) + 1
      }
    }
    for (const price of this.prices)
      total += price * (price > 0 ? this.#loads.max : this.#loads.min)
    return total
  }

  /** How far the load of a reviewer may still grow (positive) or has to shrink at the present prices. */
  #slope(reviewer: number): number {
    const price = this.prices[reviewer] ?? 0
    const load = this.load[reviewer] ?? 0
    const { min, max } = this.#loads
    if (price > 0) return max - load
    if (price < 0) return min - load
    return load > max ? max - load : load < min ? min - load : 0
  }

  fits(): boolean {
    return this.load.every((one) => one >= this.#loads.min && one <= this.#loads.max)
  }

  /**
   * Lowers the bound, at most until it is below `target`; `onFit` hears of choices that keep the loads and
   * may raise the target. True where the bound shows that nothing reaches the target.
   */
  lower(domain: Domain, target: number, onFit: () => number, at: keyof typeof ROUNDS): boolean {
    let goal = target
    let pace = 1
    let idle = 0
    this.bound = Number.POSITIVE_INFINITY
    this.taken.fill(0)
    this.rounds = 0
    for (let round = 0; round < ROUNDS[at]; round += 1) {
      let bound = this.#evaluate(domain)
      this.rounds += 1
      if (this.fits()) goal = Math.max(goal, onFit())
      if (bound < this.bound - 1e-9) {
        this.bound = bound
        this.#best.set(this.prices)
        idle = 0
      } else idle += 1
      // Shorter steps from the best prices so far, and long ones again before they stand still.
      if (idle === 12) {
        idle = 0
        pace = pace < 0.02 ? 1 : pace * 0.6
        this.prices.set(this.#best)
        bound = this.#evaluate(domain)
        this.rounds += 1
      }
      if (this.bound < goal || this.effort > this.#most) break
      let norm = 0
      for (let one = 0; one < this.prices.length; one += 1) norm += this.#slope(one) ** 2
      if (norm === 0) break
      const step = (pace * (bound - goal + 0.5)) / norm
      for (let one = 0; one < this.prices.length; one += 1) {
        const before = this.prices[one] ?? 0
        const after = before - step * this.#slope(one)
        // A sign change passes through 0, where both limits of the load hold.
        this.prices[one] = before * after < 0 ? 0 : after
      }
    }
    this.prices.set(this.#best)
    return this.bound < goal
  }

  /** Without the bundles that no total of `target` or more can use; null where an applicant has none left. */
  narrowed(domain: Domain, target: number): Domain | null {
    const bound = this.#evaluate(domain)
    const { from, open } = domain
    const kept = new Int32Array(open.length)
    const next = new Int32Array(from.length)
    let count = 0
    this.#topOf(domain)
    for (let applicant = 0; applicant + 1 < from.length; applicant += 1) {
      const start = count
      const floor = (this.#top[applicant] ?? 0) - (bound - target) - 1e-9
      for (let at = from[applicant] ?? 0; at < (from[applicant + 1] ?? 0); at += 1) {
        const bundle = open[at] ?? 0
        if (this.#priced(bundle) < floor) continue
        kept[count] = bundle
        count += 1
      }
      if (count === start) return null
      next[applicant + 1] = count
    }
    return { from: next, open: kept.slice(0, count) }
  }

  #topOf({ from }: Domain): void {
    for (let applicant = 0; applicant + 1 < from.length; applicant += 1) {
      this.#top[applicant] = this.#priced(this.chosen[applicant] ?? 0)
    }
  }
}
