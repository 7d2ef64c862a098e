/**
 * The amounts of a cell's members, as they count for dominance: an operating loss weighs as much as a profit
 * of its size. Largest first.
 */
function weightsOf(contributions: readonly number[]): number[] {
  for (const one of contributions) {
    if (!Number.isFinite(one)) throw new RangeError(`not an amount: ${one}`)
  }
  return contributions.map(Math.abs).sort((a, b) => b - a)
}

const sum = (values: readonly number[]) => values.reduce((total, one) => total + one, 0)

export type DominanceRule = {
  /** How many of the largest are looked at. */
  readonly largest: number
  /** Their share from which the cell is hidden, 0 to 1. */
  readonly share: number
}

/** One business with 80 % of the sum or more. */
export const DEFAULT_DOMINANCE: DominanceRule = { largest: 1, share: 0.8 }

/**
 * The (n, k) rule 占有率: a sum is hidden when its n largest members make up the given share of it or more,
 * for whoever sees the sum then knows them nearly.
 *
 *     Σ_{i ≤ n} |x_(i)| ≥ share · Σ |x_i|
 *
 * Shape: the amount of every member, of any one unit. Members without an amount are left out before. False
 * where all amounts are 0: there is nothing to estimate.
 * @throws {RangeError} an amount that is no number, `largest` below 1, or a share outside 0 to 1
 * @see Hundepool, A. et al. (2012) Statistical disclosure control, §4.2.2
 * @example isDominated([85, 3, 3, 3, 3, 3]) // true
 */
export function isDominated(
  contributions: readonly number[],
  { largest, share }: DominanceRule = DEFAULT_DOMINANCE,
): boolean {
  if (!Number.isInteger(largest) || largest < 1) {
    throw new RangeError('the dominance rule looks at one member or more')
  }
  if (!(share > 0 && share <= 1)) throw new RangeError('the share must lie between 0 and 1')
  const weights = weightsOf(contributions)
  const total = sum(weights)
  // A tiny allowance: 80 of 100 is 80 % however the sum was rounded.
  return total > 0 && sum(weights.slice(0, largest)) >= share * total * (1 - 1e-12)
}

/**
 * The p% rule: a sum is hidden when its second largest member could subtract himself and know the largest
 * to within p percent.
 *
 *     Σ_{i ≥ 3} |x_(i)| < p/100 · |x_(1)|
 *
 * Shape and false as `isDominated`.
 * @throws {RangeError} an amount that is no number, or p not above 0
 * @see Hundepool, A. et al. (2012) Statistical disclosure control, §4.2.2
 * @example isWithinPercent([60, 35, 5], 10) // true
 */
export function isWithinPercent(contributions: readonly number[], p: number): boolean {
  if (!(p > 0)) throw new RangeError('p must be above 0')
  const weights = weightsOf(contributions)
  return sum(weights.slice(2)) < (p / 100) * (weights[0] ?? 0)
}
