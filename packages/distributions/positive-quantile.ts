const PRECISION = 1e-15
const MOST_STEPS = 200
/** Logarithm beyond which a double can hold no more: the quantile is then infinite, or 0. */
const FURTHEST = 690

/**
 * Where an increasing function passes 0 between two places, by inverse quadratic interpolation where
 * that is safe and by halving where it is not.
 * @see Chandrupatla, T. (1997) A new hybrid quadratic/bisection algorithm
 */
function rootBetween(low: number, high: number, value: (at: number) => number): number {
  let [x1, f1, x2, f2] = [low, value(low), high, value(high)]
  let step = 0.5
  for (let left = MOST_STEPS; left > 0; left -= 1) {
    const x = x1 + step * (x2 - x1)
    const f = value(x)
    let [x3, f3] = [x1, f1]
    if (Math.sign(f) !== Math.sign(f1)) {
      ;[x3, f3] = [x2, f2]
      ;[x2, f2] = [x1, f1]
    }
    ;[x1, f1] = [x, f]
    const nearest = PRECISION / Math.abs(x2 - x1)
    if (f1 === 0 || nearest > 0.5) break
    const xi = (x1 - x2) / (x3 - x2)
    const phi = (f1 - f2) / (f3 - f2)
    step =
      phi ** 2 < xi && (1 - phi) ** 2 < 1 - xi
        ? (f1 / (f2 - f1)) * (f3 / (f2 - f3)) +
          ((x3 - x1) / (x2 - x1)) * (f1 / (f3 - f1)) * (f2 / (f3 - f2))
        : 0.5
    step = Math.min(1 - nearest, Math.max(nearest, step))
  }
  return Math.abs(f1) < Math.abs(f2) ? x1 : x2
}

export type Tails = {
  readonly lower: (at: number) => number
  readonly upper: (at: number) => number
}

/**
 * The positive value with the mass `below` under it and `above` = 1 − `below` over it. The smaller of
 * the two is met, on the scale of logarithms, so that far tails keep their digits.
 */
export function positiveQuantile(below: number, above: number, { lower, upper }: Tails): number {
  const excess =
    below <= above
      ? (log: number) => Math.log(lower(Math.exp(log)) / below)
      : (log: number) => Math.log(above / upper(Math.exp(log)))
  let reach = 1
  while (!(excess(reach) > 0)) {
    if (reach === FURTHEST) return Number.POSITIVE_INFINITY
    reach = Math.min(2 * reach, FURTHEST)
  }
  let depth = -1
  while (!(excess(depth) < 0)) {
    if (depth === -FURTHEST) return 0
    depth = Math.max(2 * depth, -FURTHEST)
  }
  return Math.exp(rootBetween(depth, reach, excess))
}
