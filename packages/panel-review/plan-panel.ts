import { GENERATOR, insistOnDraws, SeededDraws } from '#packages/random'

export type PanelPlan = {
  readonly applications: number
  readonly places: number
  readonly members: number
  /** How many members score each application; all of them unless told. */
  readonly scoresPerApplication?: number
  /** ICC(2,1) of one score: from own past rounds, or a guess that is printed beside the answer. */
  readonly icc: number
  readonly seed: number
  /** 5,000 unless told. */
  readonly rounds?: number
}
export type PanelForecast = {
  /** Share of the truly best that are selected. */
  readonly bestSelected: number
  /** How often a second, equal panel selects exactly the same. */
  readonly sameSelection: number
  readonly rounds: number
  readonly seed: number
  readonly generator: string
}

/** The part of what is not quality that is taken for severity. */
const SEVERITY_SHARE = 0.3

const isWhole = (value: number, least: number, most: number) =>
  Number.isSafeInteger(value) && value >= least && value <= most

/** @throws {RangeError} the numbers do not describe a panel */
function insistOnPlan(plan: PanelPlan, scored: number): void {
  const { applications, places, members, icc } = plan
  if (!isWhole(members, 1, 1_000)) throw new RangeError(`not a number of members: ${members}`)
  if (!isWhole(scored, 1, members)) throw new RangeError(`${scored} of ${members} members score`)
  if (!isWhole(applications, 2, 100_000)) throw new RangeError(`${applications} applications`)
  if (!isWhole(places, 1, applications - 1)) {
    throw new RangeError(`${places} places for ${applications} applications`)
  }
  if (!(icc >= 0 && icc <= 1)) throw new RangeError(`not an ICC from 0 to 1: ${icc}`)
}

/** Draws the scores of panels of one size for applications of given quality. */
class PanelDraws {
  readonly #random: SeededDraws
  readonly #severities: Float64Array
  readonly #order: Float64Array
  readonly #scored: number
  readonly #severity: number
  readonly #noise: number

  constructor(random: SeededDraws, members: number, scored: number, icc: number) {
    this.#random = random
    this.#severities = new Float64Array(members)
    this.#order = Float64Array.from({ length: members }, (_, at) => at)
    this.#scored = scored
    this.#severity = Math.sqrt(SEVERITY_SHARE * (1 - icc))
    // Of the mean over an application's readers, whose noises are independent.
    this.#noise = Math.sqrt(((1 - SEVERITY_SHARE) * (1 - icc)) / scored)
  }

  means(quality: Float64Array, into: Float64Array): void {
    const severities = this.#severities
    for (let at = 0; at < severities.length; at += 1) {
      severities[at] = this.#random.normal() * this.#severity
    }
    for (let at = 0; at < quality.length; at += 1) {
      if (this.#scored < severities.length) this.#random.shuffle(this.#order)
      let sum = 0
      for (let reader = 0; reader < this.#scored; reader += 1) {
        sum += severities[this.#order[reader] ?? 0] ?? 0
      }
      into[at] = (quality[at] ?? 0) + sum / this.#scored + this.#random.normal() * this.#noise
    }
  }
}

/** The value that the best `places` reach. */
function lineOf(values: Float64Array, places: number, sorted: Float64Array): number {
  sorted.set(values)
  sorted.sort()
  return sorted[values.length - places] ?? 0
}

/**
 * What a panel of this size can do, by drawing: how many of the truly best it selects, and how often another
 * one of equal skill would select exactly the same.
 *
 *     score = quality + severity + noise, variances ρ, 0.3 (1 − ρ), 0.7 (1 − ρ); the highest means are selected
 *
 * Members who score an application are drawn where not all do. Unit: shares from 0 to 1.
 * @throws {RangeError} the numbers do not describe a panel, or no seed
 * @example planPanel({ applications: 6, places: 3, members: 5, icc: 0.45, seed: 1 }).bestSelected // 0.86
 */
export function planPanel(plan: PanelPlan): PanelForecast {
  const { applications, places, members, icc, seed, rounds = 5_000 } = plan
  const scored = plan.scoresPerApplication ?? members
  insistOnPlan(plan, scored)
  insistOnDraws(rounds)
  const random = new SeededDraws(seed)
  const panel = new PanelDraws(random, members, scored, icc)
  const quality = new Float64Array(applications)
  const own = new Float64Array(applications)
  const other = new Float64Array(applications)
  const sorted = new Float64Array(applications)
  let hits = 0
  let same = 0
  for (let round = 0; round < rounds; round += 1) {
    for (let at = 0; at < applications; at += 1) quality[at] = random.normal() * Math.sqrt(icc)
    panel.means(quality, own)
    panel.means(quality, other)
    const best = lineOf(quality, places, sorted)
    const line = lineOf(own, places, sorted)
    const otherLine = lineOf(other, places, sorted)
    let agreed = true
    for (let at = 0; at < applications; at += 1) {
      const selected = (own[at] ?? 0) >= line
      if (selected && (quality[at] ?? 0) >= best) hits += 1
      if (selected !== (other[at] ?? 0) >= otherLine) agreed = false
    }
    if (agreed) same += 1
  }
  return {
    bestSelected: hits / (rounds * places),
    sameSelection: same / rounds,
    rounds,
    seed,
    generator: GENERATOR,
  }
}
