/** Workers (人) in one industry and in all industries: one place, one survey. */
export type Employment = { readonly industry: number; readonly total: number }

/**
 * Location quotient 特化係数: the industry's share of work here over its share in the reference.
 *
 *     LQ = (e_i / e) / (E_i / E)
 *
 * Shape: the same industry, year and coverage (private or all, 産業分類 edition) on both sides.
 * Unit: a ratio, 0 or more; above 1 the industry is more concentrated here than in the reference.
 * Null where the reference has no such industry: undefined is not zero. A suppressed 「X」 never
 * comes in as 0; the caller leaves the cell out and says so.
 * @throws {RangeError} a count is negative or not finite, a total is 0, a part exceeds its total
 * @see Isard, W. (1960) Methods of Regional Analysis, ch. 7
 * @example locationQuotient({ industry: 20, total: 100 }, { industry: 50, total: 1000 }) // 4
 */
export function locationQuotient(here: Employment, reference: Employment): number | null {
  for (const { industry, total } of [here, reference]) {
    const counted = industry >= 0 && industry <= total && total > 0 && Number.isFinite(total)
    if (!counted) throw new RangeError(`not a count of workers: ${industry} of ${total}`)
  }
  if (reference.industry === 0) return null
  return (here.industry * reference.total) / (here.total * reference.industry)
}
