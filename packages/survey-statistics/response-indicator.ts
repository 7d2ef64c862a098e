import { insistOnCounts, insistOnSameLength, sumOf } from './counts.ts'

export type ResponseIndicatorInput = {
  /** Per stratum: how many were asked, and how many of these answered. */
  readonly asked: readonly number[]
  readonly answered: readonly number[]
  /** How many there are in each stratum. */
  readonly population: readonly number[]
}
export type ResponseIndicator = {
  /** Answered beside asked, all together. */
  readonly responseRate: number | null
  /** The rate one would see had everybody been asked. */
  readonly meanPropensity: number | null
  /** 1: all strata answer alike; towards 0: who answers depends on the stratum. */
  readonly rIndicator: number | null
}

/**
 * How evenly a survey was answered.
 *
 *     R = 1 − 2 S(ρ),  ρ_h = answered_h / asked_h, S their standard deviation over the population
 *
 * Shape: three lists of the same strata. Null: mean and R where a stratum with a population was not asked.
 * @throws {RangeError} lists of different length, a negative count, or more answered than asked
 * @see Schouten, B., Cobben, F. & Bethlehem, J. (2009) Indicators for the representativeness of survey response
 * @example
 * responseIndicator({ asked: [200, 100, 50], answered: [80, 60, 40], population: [600, 150, 50] }).rIndicator
 * // 0.767
 */
export function responseIndicator(input: ResponseIndicatorInput): ResponseIndicator {
  const { asked, answered, population } = input
  for (const list of [asked, answered, population]) {
    insistOnSameLength(list, asked)
    insistOnCounts(list)
  }
  const [all, letters] = [sumOf(population), sumOf(asked)]
  let mean = 0
  let square = 0
  let isKnown = all > 0
  asked.forEach((count, at) => {
    const own = answered[at] ?? 0
    if (own > count) throw new RangeError(`${own} answered of ${count} asked`)
    const share = (population[at] ?? 0) / all
    if (share > 0 && count === 0) isKnown = false
    if (count === 0) return
    mean += share * (own / count)
    square += share * (own / count) ** 2
  })
  return {
    responseRate: letters === 0 ? null : sumOf(answered) / letters,
    meanPropensity: isKnown ? mean : null,
    rIndicator: isKnown ? 1 - 2 * Math.sqrt(Math.max(0, square - mean ** 2)) : null,
  }
}
