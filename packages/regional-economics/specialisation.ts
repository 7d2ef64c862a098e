import { type Cell, insistOnCounts, type Matrix, shareOf, sumKnown, transpose } from './matrix.ts'

export type Specialisation = {
  /** Krugman index of each region, 0 to 2. */
  readonly krugman: readonly Cell[]
  /** Coefficient of specialisation, half of it, 0 to 1. */
  readonly coefficientOfSpecialisation: readonly Cell[]
}

/**
 * How far each region's structure lies from the nation's.
 *
 *     K_r = Σ_s |e_rs / e_r − E_s / E|,  coefficient of specialisation = K_r / 2
 *
 * Shape: rows are regions, columns industries. The nation is the sum of the regions, and so includes
 * the region, unless its industries are given as `colTotals`. 0 is the same structure.
 * Null for a region with a suppressed cell or without workers, and throughout where the nation is not
 * known.
 * @throws {RangeError} a count is negative or not finite, or the rows differ in length
 * @see Krugman, P. (1991) Geography and Trade
 * @example krugmanIndex([[10, 0], [0, 10]]).krugman // [1, 1]
 */
export function krugmanIndex(matrix: Matrix, colTotals?: readonly Cell[]): Specialisation {
  insistOnCounts(matrix)
  const nation = colTotals ?? transpose(matrix).map(sumKnown)
  const nationTotal = sumKnown(nation)
  const krugman = matrix.map((row) => {
    const total = sumKnown(row)
    return sumKnown(
      row.map((cell, industry) => {
        const share = shareOf(cell, total)
        const nationShare = shareOf(nation[industry] ?? null, nationTotal)
        return share === null || nationShare === null ? null : Math.abs(share - nationShare)
      }),
    )
  })
  return {
    krugman,
    coefficientOfSpecialisation: krugman.map((one) => (one === null ? null : one / 2)),
  }
}

function giniOf(own: readonly Cell[], all: readonly Cell[]): Cell {
  const [ownTotal, allTotal] = [sumKnown(own), sumKnown(all)]
  if (ownTotal === null || allTotal === null || ownTotal === 0 || allTotal === 0) return null
  const steps = own
    .map((cell, region) => ({ own: (cell ?? 0) / ownTotal, all: (all[region] ?? 0) / allTotal }))
    .filter((step) => step.all > 0)
    // Ascending by location quotient, compared crosswise so that nothing is divided.
    .sort((one, other) => one.own * other.all - other.own * one.all)
  let below = 0
  let twiceArea = 0
  for (const step of steps) {
    twiceArea += step.all * (2 * below + step.own)
    below += step.own
  }
  return Math.max(0, 1 - twiceArea)
}

/**
 * How unevenly each industry lies over the regions.
 *
 *     Gini of the Lorenz curve of the industry's share against the all-industry share of regions,
 *     the regions in the order of their location quotient
 *
 * Shape: rows are regions, columns industries; one value an industry, 0 (like everything else) to 1.
 * Null for an industry that nobody has, and where a cell that it needs is suppressed.
 * @throws {RangeError} a count is negative or not finite, or the rows differ in length
 * @see Krugman, P. (1991) Geography and Trade, app. D; the R package EconGeo prints half of it
 * @example locationalGini([[1, 3], [2, 6]]) // [0, 0]
 */
export function locationalGini(matrix: Matrix): Cell[] {
  insistOnCounts(matrix)
  const all = matrix.map(sumKnown)
  return transpose(matrix).map((column) => giniOf(column, all))
}
