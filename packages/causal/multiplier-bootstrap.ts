import { normalQuantile } from '#packages/distributions'
import { cohortDraws } from './cohort-draws.ts'
import type { Influence } from './influence.ts'
import { quantileOf } from './order-statistic.ts'
import type { StaggeredPanel } from './staggered-panel.ts'

export type MultiplierBootstrap = {
  /** Of every estimate: spread of its draws between the quartiles, in normal standard deviations. */
  readonly standardErrors: readonly (number | null)[]
  /**
   * So many standard errors hold the first `together` estimates, all at once, in 95 % of the draws; null
   * where none has a spread.
   */
  readonly critical: (from: number, together: number) => number | null
}

const QUARTILES = normalQuantile(0.75) - normalQuantile(0.25)

/** One estimate's draws: the linear form of the sums, of which most factors are 0. */
function writeDraws(
  to: Float64Array,
  influence: Influence,
  sums: Float64Array,
  draws: number,
  n: number,
): void {
  const places = Int32Array.from(influence.keys()).filter((at) => influence[at] !== 0)
  const factors = Float64Array.from(places, (at) => (influence[at] as number) / n)
  const stride = influence.length
  for (let draw = 0; draw < draws; draw += 1) {
    const from = draw * stride
    let sum = 0
    for (let at = 0; at < places.length; at += 1) {
      sum += (factors[at] as number) * (sums[from + (places[at] as number)] as number)
    }
    to[draw] = sum
  }
}

/**
 * Multiplier bootstrap: every unit's influence gets a sign of its own in every draw, the same for all
 * estimates, which keeps how they move together. No estimate is computed again.
 *
 * @see Callaway, B. & Sant'Anna, P. (2021) Difference-in-differences with multiple time periods, section 4
 */
export function multiplierBootstrap(
  panel: StaggeredPanel,
  influences: readonly Influence[],
  draws: number,
  seed: number,
): MultiplierBootstrap {
  const sums = cohortDraws(panel, draws, seed)
  const drawn = new Float64Array(influences.length * draws)
  const sorted = new Float64Array(draws)
  const standardErrors = influences.map((influence, at) => {
    const own = drawn.subarray(at * draws, (at + 1) * draws)
    writeDraws(own, influence, sums, draws, panel.n)
    sorted.set(own)
    const upper = quantileOf(sorted, 0.75)
    const se = (upper - quantileOf(sorted, 0.25)) / QUARTILES
    return se > 0 ? se : null
  })
  const critical = (from: number, together: number) => {
    const largest = new Float64Array(draws)
    let estimates = 0
    for (let at = from; at < from + together; at += 1) {
      const se = standardErrors[at] ?? null
      if (se === null) continue
      estimates += 1
      for (let draw = 0; draw < draws; draw += 1) {
        const t = Math.abs(drawn[at * draws + draw] as number) / se
        if (t > (largest[draw] as number)) largest[draw] = t
      }
    }
    return estimates === 0 ? null : quantileOf(largest, 0.95)
  }
  return { standardErrors, critical }
}
