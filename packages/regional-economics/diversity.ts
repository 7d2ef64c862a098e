import { type Cell, insistOnCounts, sumKnown } from './matrix.ts'

export type Diversity = {
  /** Industries in the list, those without workers counted. */
  readonly n: number
  /** Shannon entropy in nats; 0 where everything is in one industry. */
  readonly entropy: number | null
  readonly entropyBits: number | null
  /** H / ln n, 0 to 1; null for a single industry. */
  readonly relativeEntropy: number | null
  /** Hirschman–Herfindahl index, 1/n to 1 (not 10,000). */
  readonly hhi: number | null
  /** (HHI − 1/n) / (1 − 1/n), 0 to 1; null for a single industry. */
  readonly hhiNormalised: number | null
  /** 1 / HHI: as many equal industries would give the same HHI. */
  readonly effectiveNumberHHI: number | null
  /** e^H: as many equal industries would give the same entropy. */
  readonly effectiveNumberEntropy: number | null
}

const unknown = (n: number): Diversity => ({
  n,
  entropy: null,
  entropyBits: null,
  relativeEntropy: null,
  hhi: null,
  hhiNormalised: null,
  effectiveNumberHHI: null,
  effectiveNumberEntropy: null,
})

/**
 * How diverse one region's industries are, from shares p_s = e_s / e.
 *
 *     H = −Σ p ln p,  HHI = Σ p²,  effective numbers e^H and 1 / HHI
 *
 * Shape: workers by industry, one region, one survey, the whole classification with its zeros.
 * Null throughout where a cell is suppressed (no share is known) or nobody works; the relative measures
 * also where the classification has one industry.
 * @throws {RangeError} a count is negative or not finite
 * @see Shannon, C. (1948); Hirschman, A. (1964) The paternity of an index
 * @example diversity([5, 5]).effectiveNumberEntropy // 2
 */
export function diversity(values: readonly Cell[]): Diversity {
  insistOnCounts([values])
  const n = values.length
  const total = sumKnown(values)
  if (total === null || total === 0) return unknown(n)
  const shares = values.flatMap((value) => (value ? [value / total] : []))
  const entropy = shares.reduce((sum, p) => sum - p * Math.log(p), 0) + 0
  const hhi = shares.reduce((sum, p) => sum + p * p, 0)
  return {
    n,
    entropy,
    entropyBits: entropy / Math.LN2,
    relativeEntropy: n > 1 ? entropy / Math.log(n) : null,
    hhi,
    hhiNormalised: n > 1 ? (hhi - 1 / n) / (1 - 1 / n) : null,
    effectiveNumberHHI: 1 / hhi,
    effectiveNumberEntropy: Math.exp(entropy),
  }
}
