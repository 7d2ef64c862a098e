import { seededRandom } from '#packages/random'
import { insistOnNumbers } from './panel.ts'

/** The outcomes of one call, one year, one town: who is treated is exchanged only within it. */
export type Stratum = { readonly treated: readonly number[]; readonly control: readonly number[] }
export type StratifiedPermutationInput = {
  readonly strata: readonly Stratum[]
  /** 10,000 unless given. */
  readonly draws?: number
  /** 1 unless given. The same seed gives the same draws. */
  readonly seed?: number
}
export type StratifiedPermutationTest = {
  /** Difference of means, each stratum's mean taken out of its outcomes. */
  readonly statistic: number | null
  /** (1 + draws at least as extreme) / (1 + draws). */
  readonly pTwoSided: number | null
  readonly draws: number
  readonly seed: number
  readonly n: { readonly treated: number; readonly control: number; readonly strata: number }
  readonly assumptions: readonly string[]
}

const TIE = 1e-9

const ASSUMPTIONS = [
  'Within a stratum, every choice of who is treated was as likely as the one that was made.',
  'Nobody’s outcome depends on who else is treated.',
]

type Centred = { readonly values: Float64Array; readonly treated: number }

/** Treated first, less the mean of the stratum. */
function centre({ treated, control }: Stratum): Centred {
  const all = [...treated, ...control]
  const mean = all.reduce((sum, one) => sum + one, 0) / all.length
  return { values: Float64Array.from(all, (one) => one - mean), treated: treated.length }
}

/** Exchanges the treated of a stratum at random, and tells their sum. */
function drawnSum({ values, treated }: Centred, random: () => number): number {
  let sum = 0
  for (let at = 0; at < treated; at += 1) {
    const other = at + Math.floor(random() * (values.length - at))
    const value = values[other] as number
    values[other] = values[at] as number
    values[at] = value
    sum += value
  }
  return sum
}

/**
 * Randomisation test of a difference of means pooled over strata, by seeded draws: the flag is exchanged
 * within each stratum, and the numbers treated per stratum stay as they are.
 *
 *     p = (1 + draws with |d| ≥ |observed|) / (1 + draws); ties (to 10⁻⁹) count
 *
 * Used for the applicants near the line of several calls (local randomisation). Strata where all or none
 * are treated say nothing and are left out.
 * Unit: of the outcomes. Null: no stratum has both groups.
 * @throws {RangeError} a number that is not finite, draws below 1, or what is no seed
 * @see Cattaneo, M., Frandsen, B. & Titiunik, R. (2015) Randomization inference in the regression
 *   discontinuity design
 * @example stratifiedPermutationTest({ strata: [{ treated: [9, 8], control: [1, 2] }] }).statistic // 7
 */
export function stratifiedPermutationTest(
  input: StratifiedPermutationInput,
): StratifiedPermutationTest {
  const { draws = 10_000, seed = 1 } = input
  if (!Number.isInteger(draws) || draws < 1) throw new RangeError(`not a number of draws: ${draws}`)
  for (const { treated, control } of input.strata) insistOnNumbers([...treated, ...control])
  const random = seededRandom(seed)
  const strata = input.strata
    .filter(({ treated, control }) => treated.length > 0 && control.length > 0)
    .map(centre)
  const treated = strata.reduce((sum, one) => sum + one.treated, 0)
  const control = strata.reduce((sum, one) => sum + one.values.length, 0) - treated
  const told = {
    draws,
    seed,
    n: { treated, control, strata: strata.length },
    assumptions: ASSUMPTIONS,
  }
  if (treated === 0) return { statistic: null, pTwoSided: null, ...told }

  let observed = 0
  let scale = 0
  for (const stratum of strata) {
    stratum.values.forEach((value, at) => {
      if (at < stratum.treated) observed += value
      scale = Math.max(scale, Math.abs(value))
    })
  }
  const least = Math.abs(observed) - TIE * scale * treated
  let extreme = 0
  for (let draw = 0; draw < draws; draw += 1) {
    let sum = 0
    for (const stratum of strata) sum += drawnSum(stratum, random)
    if (Math.abs(sum) >= least) extreme += 1
  }
  return {
    statistic: observed / treated + observed / control,
    pTwoSided: (1 + extreme) / (1 + draws),
    ...told,
  }
}
