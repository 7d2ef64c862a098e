import { type Cell, insistOnCounts, sumKnown } from './matrix.ts'

export type TheilInput = {
  /** The amount of each region, such as manufacturing workers. */
  readonly y: readonly Cell[]
  /** What it is measured against, such as all workers or residents: above 0. */
  readonly weights: readonly number[]
  /** The group of each region, such as its prefecture. */
  readonly groups?: readonly string[]
}
export type TheilGroup = {
  readonly group: string
  /** The group's share of all y. */
  readonly shareOfTotal: number
  /** Theil T inside the group; null where the group has no y. */
  readonly theilWithin: number | null
  readonly withinContribution: number
  readonly betweenContribution: number
}
export type Theil = {
  readonly theil: number | null
  readonly between: number | null
  readonly within: number | null
  readonly groups: readonly TheilGroup[]
}
type Region = { readonly y: number; readonly weight: number }

const UNKNOWN: Theil = { theil: null, between: null, within: null, groups: [] }

const totals = (regions: readonly Region[]): Region =>
  regions.reduce((sum, { y, weight }) => ({ y: sum.y + y, weight: sum.weight + weight }), {
    y: 0,
    weight: 0,
  })

/** s ln(s / p), and 0 where s is 0. */
const term = (share: number, weightShare: number) =>
  share === 0 ? 0 : share * Math.log(share / weightShare)

function theilOf(regions: readonly Region[]): number | null {
  const all = totals(regions)
  if (all.y === 0) return null
  return regions.reduce((sum, { y, weight }) => sum + term(y / all.y, weight / all.weight), 0)
}

/**
 * How unevenly an amount lies over regions, against what one would expect from their size.
 *
 *     T = Σ (y_i / Y) ln[(y_i / Y) / (w_i / W)]
 *     with groups: T = Σ s_g ln(s_g / p_g) + Σ s_g T_g, the first between groups, the second within
 *
 * Shape: one entry a region in each list; groups come in the order of their first appearance.
 * Unit: nats; 0 where every region has the same ratio. A region with y = 0 adds 0.
 * Null where an amount is suppressed or all are 0; between and within are null without groups.
 * @throws {RangeError} lists of different length, a negative amount, a weight not above 0
 * @see Theil, H. (1967) Economics and Information Theory, ch. 4
 * @example theil({ y: [1, 1], weights: [1, 1] }).theil // 0
 */
export function theil({ y, weights, groups }: TheilInput): Theil {
  insistOnCounts([y])
  insistOnCounts([weights])
  if (weights.length !== y.length || (groups && groups.length !== y.length)) {
    throw new RangeError('amounts, weights and groups differ in length')
  }
  if (weights.some((weight) => weight === 0)) throw new RangeError('a weight is 0')
  if (sumKnown(y) === null) return UNKNOWN
  const regions = y.map((one, at): Region => ({ y: one ?? 0, weight: weights[at] ?? 0 }))
  const total = theilOf(regions)
  if (total === null) return UNKNOWN
  if (!groups) return { ...UNKNOWN, theil: total }

  const all = totals(regions)
  const parts = [...new Set(groups)].map((group): TheilGroup => {
    const members = regions.filter((_, at) => groups[at] === group)
    const own = totals(members)
    const shareOfTotal = own.y / all.y
    const theilWithin = theilOf(members)
    return {
      group,
      shareOfTotal,
      theilWithin,
      withinContribution: shareOfTotal * (theilWithin ?? 0),
      betweenContribution: term(shareOfTotal, own.weight / all.weight),
    }
  })
  const between = parts.reduce((sum, part) => sum + part.betweenContribution, 0)
  const within = parts.reduce((sum, part) => sum + part.withinContribution, 0)
  return { theil: total, between, within, groups: parts }
}
