import { Sfc32 } from '#packages/random'
import type { ClusterMoves, ClusterRegression } from './cluster-regression.ts'

/**
 * Draws of a wild cluster bootstrap, for every null hypothesis b at once: under b the coefficient less b is
 * n0 + b n1, and its sandwich variance (without its factor) is v0 + b v1 + b² v2.
 */
export type WildDraws = {
  readonly count: number
  /** n0, n1, v0, v1, v2 of one draw after another. */
  readonly terms: Float64Array
}

export const TERMS = 5

/** Writes the coefficient's move under the signs to `scores[clusters]`, and the score of every cluster. */
function scoresUnder(
  signs: Int8Array,
  regression: ClusterRegression,
  { coefficient, basis }: ClusterMoves,
  scores: Float64Array,
): number {
  const { clusters, parameters, ownShare, basisShare } = regression
  let move = 0
  for (let at = 0; at < clusters; at += 1) {
    move += (signs[at] as number) * (coefficient[at] as number)
  }
  for (let at = 0; at < clusters; at += 1) {
    scores[at] =
      (signs[at] as number) * (coefficient[at] as number) - (ownShare[at] as number) * move
  }
  for (let from = 0; from < (parameters - 1) * clusters; from += clusters) {
    let projected = 0
    for (let at = 0; at < clusters; at += 1) {
      projected += (signs[at] as number) * (basis[from + at] as number)
    }
    for (let at = 0; at < clusters; at += 1) {
      scores[at] = (scores[at] as number) - (basisShare[from + at] as number) * projected
    }
  }
  return move
}

function writeTerms(
  regression: ClusterRegression,
  count: number,
  nextSigns: (signs: Int8Array, draw: number) => void,
): WildDraws {
  const { clusters } = regression
  const terms = new Float64Array(count * TERMS)
  const signs = new Int8Array(clusters)
  const fixed = new Float64Array(clusters)
  const slope = new Float64Array(clusters)
  for (let draw = 0; draw < count; draw += 1) {
    nextSigns(signs, draw)
    const at = draw * TERMS
    terms[at] = scoresUnder(signs, regression, regression.fixed, fixed)
    terms[at + 1] = scoresUnder(signs, regression, regression.slope, slope)
    let v0 = 0
    let v1 = 0
    let v2 = 0
    for (let one = 0; one < clusters; one += 1) {
      const score = fixed[one] as number
      const step = slope[one] as number
      v0 += score * score
      v1 += 2 * score * step
      v2 += step * step
    }
    terms[at + 2] = v0
    terms[at + 3] = v1
    terms[at + 4] = v2
  }
  return { count, terms }
}

/**
 * Half of all 2^G vectors of signs, the one without a change first: the other half are the same turned
 * round, and give the same |t|.
 */
export function everySign(regression: ClusterRegression): WildDraws {
  const { clusters } = regression
  return writeTerms(regression, 2 ** (clusters - 1), (signs, draw) => {
    for (let at = 0; at < clusters; at += 1) signs[at] = (draw >> at) & 1 ? -1 : 1
  })
}

/** The fit itself, then so many seeded draws. */
export function drawnSigns(regression: ClusterRegression, draws: number, seed: number): WildDraws {
  const { clusters } = regression
  const random = new Sfc32(seed)
  const words = new Uint32Array(Math.ceil(clusters / 32))
  return writeTerms(regression, draws + 1, (signs, draw) => {
    if (draw > 0) random.fill(words)
    for (let at = 0; at < clusters; at += 1) {
      signs[at] = draw > 0 && ((words[at >> 5] as number) >>> (at & 31)) & 1 ? -1 : 1
    }
  })
}

/** How many draws have |t*| at least as large as |t| (ties to 10⁻⁹ count), and strictly larger, under b. */
export function extremeDraws({ count, terms }: WildDraws, b: number, factor: number) {
  const tOf = (at: number) => {
    const move = (terms[at] as number) + b * (terms[at + 1] as number)
    const v0 = terms[at + 2] as number
    const variance = v0 + b * ((terms[at + 3] as number) + b * (terms[at + 4] as number))
    // A variance of rounding alone: the draw fits every cluster exactly.
    const isZero = variance <= 1e-26 * (v0 + b * b * (terms[at + 4] as number) + move * move)
    if (isZero) return move === 0 ? 0 : Number.POSITIVE_INFINITY
    return Math.abs(move) / Math.sqrt(factor * variance)
  }
  const t = tOf(0)
  const tie = 1e-9 * Math.max(1, t)
  let atLeast = 0
  let strictly = 0
  for (let draw = 0; draw < count; draw += 1) {
    const drawn = tOf(draw * TERMS)
    if (drawn >= t - tie) atLeast += 1
    if (drawn > t + tie) strictly += 1
  }
  return { atLeast, strictly }
}
