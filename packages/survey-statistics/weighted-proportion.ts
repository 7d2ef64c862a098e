import { insistOnConfidence, wilsonInterval } from './wilson-interval.ts'

export type WeightedAnswer = {
  /** 1 yes, 0 no, null no answer to this item. */
  readonly y: 0 | 1 | null
  /** How many of the population the respondent stands for; 1 unless told. */
  readonly w?: number
}
export type WeightedProportionInput = {
  readonly rows: readonly WeightedAnswer[]
  /** How many there are in all; without it the population counts as endless. */
  readonly population?: number
  /** 0.95 unless told. */
  readonly confidence?: number
}
export type WeightedProportion = {
  /** Respondents with an answer. */
  readonly n: number
  readonly proportion: number | null
  /** What unequal weights cost: the variance beside that of n equal ones (Kish). */
  readonly designEffect: number | null
  readonly effectiveN: number | null
  /** Finite population factor: 0 for a census, 1 for an endless population. */
  readonly fpc: number | null
  readonly se: number | null
  readonly wilsonLow: number | null
  readonly wilsonHigh: number | null
}

const NOTHING = {
  proportion: null,
  designEffect: null,
  effectiveN: null,
  fpc: null,
  se: null,
  wilsonLow: null,
  wilsonHigh: null,
}

/** @throws {RangeError} fewer in the population than answered */
function finiteFactor(n: number, population: number | undefined): number {
  if (population === undefined) return 1
  if (!(population >= n && population < Number.POSITIVE_INFINITY)) {
    throw new RangeError(`${n} answers from a population of ${population}`)
  }
  return population === n ? 0 : (population - n) / (population - 1)
}

/**
 * A share 割合 from weighted answers, with its interval.
 *
 *     p = Σ w y / Σ w,  deff = n Σ w² / (Σ w)²,  n_e = n / deff,  f = (N − n) / (N − 1)
 *     se = √(p (1 − p) / n_e · f),  interval: Wilson with n* = n_e / f
 *
 * Shape: one row per respondent; those without an answer stay out. Unit: shares from 0 to 1.
 * Null: all but `n` where nobody answered, or all who did have the weight 0. In a census (f = 0) the interval
 * is p itself.
 * @throws {RangeError} y is not 0, 1 or null, a weight is negative, or the population is too small
 * @see Kish, L. (1965) Survey sampling, 11.7
 * @see Wilson, E. (1927) Probable inference, the law of succession, and statistical inference
 * @example weightedProportion({ rows: [{ y: 1, w: 3 }, { y: 0, w: 1 }] }).proportion // 0.75
 */
export function weightedProportion(input: WeightedProportionInput): WeightedProportion {
  const { rows, population, confidence = 0.95 } = input
  insistOnConfidence(confidence)
  let n = 0
  let weights = 0
  let squares = 0
  let yes = 0
  for (const { y, w = 1 } of rows) {
    if (!(w >= 0 && w < Number.POSITIVE_INFINITY)) throw new RangeError(`not a weight: ${w}`)
    if (y === null) continue
    if (y !== 0 && y !== 1) throw new RangeError(`not a yes or no: ${y}`)
    n += 1
    weights += w
    squares += w * w
    if (y === 1) yes += w
  }
  const fpc = finiteFactor(n, population)
  if (weights === 0) return { n, ...NOTHING }

  const proportion = yes / weights
  const designEffect = (n * squares) / (weights * weights)
  const effectiveN = n / designEffect
  const range =
    fpc === 0
      ? { low: proportion, high: proportion }
      : wilsonInterval(proportion, effectiveN / fpc, confidence)
  return {
    n,
    proportion,
    designEffect,
    effectiveN,
    fpc,
    se: Math.sqrt(((proportion * (1 - proportion)) / effectiveN) * fpc),
    wilsonLow: range?.low ?? null,
    wilsonHigh: range?.high ?? null,
  }
}
