import { insistOnSquare } from './input-coefficients.ts'
import { type Cell, insistOnCounts, type Matrix, shareOf, sumKnown } from './matrix.ts'

export type RegionaliseInput = {
  /** National A: row i, column j is the input of i for one unit of output of j. */
  readonly coefficients: Matrix
  /** Workers by sector, of the region and of the nation. */
  readonly region: readonly Cell[]
  readonly nation: readonly Cell[]
  /** Flegg's exponent δ, about 0.3: the larger, the more a small region buys from outside. */
  readonly delta: number
}
export type Regionalised = {
  /** Simple location quotient of each sector. */
  readonly slqValues: readonly Cell[]
  /** λ = [log2(1 + e / E)]^δ */
  readonly lambda: Cell
  /** National coefficients reduced by each of the three quotients. */
  readonly slq: readonly (readonly Cell[])[]
  readonly cilq: readonly (readonly Cell[])[]
  readonly flq: readonly (readonly Cell[])[]
}

/** @throws {RangeError} A is not square, lists that do not fit, a negative count, or a δ below 0 */
export function insistOnRegion({ coefficients, region, nation, delta }: RegionaliseInput): void {
  insistOnSquare(coefficients)
  insistOnCounts([region, nation])
  if (region.length !== coefficients.length) {
    throw new RangeError(`workers of ${region.length} sectors, for ${coefficients.length}`)
  }
  if (!(delta >= 0 && delta < Number.POSITIVE_INFINITY)) throw new RangeError(`not a δ: ${delta}`)
}

/** SLQ_i = (e_i / e) / (E_i / E); null where a count is not known or 0/0. */
export function simpleQuotients(region: readonly Cell[], nation: readonly Cell[]): Cell[] {
  const [own, all] = [sumKnown(region), sumKnown(nation)]
  return region.map((cell, sector) =>
    shareOf(shareOf(cell, own), shareOf(nation[sector] ?? null, all)),
  )
}

/** λ = [log2(1 + e / E)]^δ; null where e / E is. */
export function sizeFactor(region: readonly Cell[], nation: readonly Cell[], delta: number): Cell {
  const share = shareOf(sumKnown(region), sumKnown(nation))
  return share === null ? null : Math.log2(1 + share) ** delta
}

/** A sector that the region does not have sells nothing; one that only buys caps no ratio. */
export function crossQuotient(seller: Cell, buyer: Cell, isOwn: boolean): Cell {
  if (isOwn || seller === 0) return seller
  return seller === null || buyer === null ? null : seller / buyer
}

/** a_ij min(1, quotient) */
export function reduced(coefficient: Cell, quotient: Cell): Cell {
  return coefficient === null || quotient === null ? null : coefficient * Math.min(1, quotient)
}

/**
 * Input coefficients of a region from those of the nation, by location quotients: what the region has
 * little of, it buys from outside.
 *
 *     SLQ_i = (e_i / e) / (E_i / E),  r_ij = a_ij min(1, SLQ_i)
 *     CILQ_ij = SLQ_i / SLQ_j, and SLQ_i on the diagonal,  r_ij = a_ij min(1, CILQ_ij)
 *     FLQ_ij = λ CILQ_ij, λ = [log2(1 + e / E)]^δ,  r_ij = a_ij min(1, FLQ_ij)
 *
 * e and E are the sums over the given sectors. Shape: sectors by sectors, sellers as rows.
 * A sector that the region does not have sells nothing (its row is 0), and as a buyer caps nothing.
 * Null where a count is suppressed or a coefficient is, and in the row and column of a sector that the
 * nation does not have (0/0). An estimate: nobody has asked the firms.
 * @throws {RangeError} A is not square, lists that do not fit, a negative count, or a δ below 0
 * @see Flegg, A. & Webber, C. (1997) On the appropriate use of location quotients
 * @example
 * regionalise({ coefficients: [[0.2]], region: [30], nation: [100], delta: 0.3 }).lambda // 0.7472
 */
export function regionalise(input: RegionaliseInput): Regionalised {
  insistOnRegion(input)
  const { coefficients, region, nation, delta } = input
  const slqValues = simpleQuotients(region, nation)
  const lambda = sizeFactor(region, nation, delta)
  const each = (quotient: (seller: Cell, buyer: Cell, isOwn: boolean) => Cell) =>
    coefficients.map((row, i) =>
      row.map((coefficient, j) =>
        reduced(coefficient, quotient(slqValues[i] ?? null, slqValues[j] ?? null, i === j)),
      ),
    )
  return {
    slqValues,
    lambda,
    slq: each((seller) => seller),
    cilq: each(crossQuotient),
    flq: each((seller, buyer, isOwn) => {
      const quotient = crossQuotient(seller, buyer, isOwn)
      return quotient === null || lambda === null ? null : quotient * lambda
    }),
  }
}
