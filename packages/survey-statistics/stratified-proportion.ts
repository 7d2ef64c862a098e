import { normalQuantile } from '#packages/distributions'
import { insistOnConfidence } from './wilson-interval.ts'

export type Stratum = {
  /** How many there are, how many were asked (all unless told), answered, and said yes. */
  readonly population: number
  readonly asked?: number
  readonly respondents: number
  readonly yes: number
}
export type StratifiedProportion = {
  readonly proportion: number | null
  readonly se: number | null
  /** Normal interval within 0 to 1; see `wilsonInterval` for few answers or shares near 0 or 1. */
  readonly low: number | null
  readonly high: number | null
  /** If all who were asked and are silent said no, and if all said yes. */
  readonly ifSilentSayNo: number | null
  readonly ifSilentSayYes: number | null
}

/** @throws {RangeError} not yes ≤ respondents ≤ asked ≤ population, in whole numbers */
function insistOnStrata(strata: readonly Stratum[]): void {
  for (const { population, asked = population, respondents, yes } of strata) {
    if (![population, asked, respondents, yes].every(Number.isSafeInteger)) {
      throw new RangeError('a stratum is not counted in whole numbers')
    }
    if (!(yes >= 0 && yes <= respondents && respondents <= asked && asked <= population)) {
      throw new RangeError(`${yes} of ${respondents} answers of ${asked} asked of ${population}`)
    }
  }
}

/** Σ (N_h / N) share_h over the strata that have anybody; null where one of them has no share. */
function lifted(strata: readonly Stratum[], shareOf: (one: Stratum) => number | null) {
  let all = 0
  for (const { population } of strata) all += population
  let sum: number | null = all === 0 ? null : 0
  for (const one of strata) {
    if (one.population === 0 || sum === null) continue
    const share = shareOf(one)
    sum = share === null ? null : sum + (one.population / all) * share
  }
  return sum
}

/** What a stratum adds to the variance, divided by N_h / N. */
function varianceOf({ population, respondents, yes }: Stratum, all: number): number | null {
  if (respondents === population) return 0
  if (respondents < 2) return null
  const share = yes / respondents
  const rest = (1 - respondents / population) * share * (1 - share)
  return ((population / all) * rest) / (respondents - 1)
}

/**
 * A share 割合 from a sample drawn by strata, each respondent standing for N_h / r_h.
 *
 *     p = Σ (N_h / N) p_h,  Var = Σ (N_h / N)² (1 − r_h / N_h) p_h (1 − p_h) / (r_h − 1)
 *
 * Shape: one entry per stratum; one without anybody does not count. Unit: shares from 0 to 1.
 * Null: all where nobody is in the population; share and error where a stratum has no respondent (join it with
 * its neighbour); the error also where a single one answered for several; bounds where nobody was asked.
 * @throws {RangeError} counts are not whole, or not yes ≤ respondents ≤ asked ≤ population
 * @see Cochran, W. (1977) Sampling techniques, 5.10
 * @example
 * stratifiedProportion([
 *   { population: 600, asked: 200, respondents: 80, yes: 12 },
 *   { population: 150, asked: 100, respondents: 60, yes: 24 },
 *   { population: 50, asked: 50, respondents: 40, yes: 28 },
 * ]) // proportion 0.231, from 0.173 to 0.289
 */
export function stratifiedProportion(
  strata: readonly Stratum[],
  confidence = 0.95,
): StratifiedProportion {
  insistOnStrata(strata)
  insistOnConfidence(confidence)
  let all = 0
  for (const { population } of strata) all += population
  const proportion = lifted(strata, ({ respondents, yes }) =>
    respondents === 0 ? null : yes / respondents,
  )
  const variance = lifted(strata, (one) => varianceOf(one, all))
  const se = variance === null ? null : Math.sqrt(variance)
  const half = se === null ? null : se * normalQuantile((1 + confidence) / 2)
  const isKnown = proportion !== null && half !== null
  return {
    proportion,
    se,
    low: isKnown ? Math.max(0, proportion - half) : null,
    high: isKnown ? Math.min(1, proportion + half) : null,
    ifSilentSayNo: lifted(strata, ({ population, asked = population, yes }) =>
      asked === 0 ? null : yes / asked,
    ),
    ifSilentSayYes: lifted(strata, ({ population, asked = population, respondents, yes }) =>
      asked === 0 ? null : (yes + asked - respondents) / asked,
    ),
  }
}
