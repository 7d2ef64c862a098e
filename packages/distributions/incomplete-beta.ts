import { logGamma } from './log-gamma.ts'

const TINY = 1e-300
const PRECISION = 1e-16
const MOST_TERMS = 100_000

const awayFromZero = (value: number) => (Math.abs(value) < TINY ? TINY : value)

/** The continued fraction of the incomplete beta function, from the front (Lentz). */
function continuedFraction(a: number, b: number, x: number): number {
  let c = 1
  let d = 1 / awayFromZero(1 - ((a + b) * x) / (a + 1))
  let product = d
  for (let m = 1; m <= MOST_TERMS; m += 1) {
    const even = (m * (b - m) * x) / ((a + 2 * m - 1) * (a + 2 * m))
    d = 1 / awayFromZero(1 + even * d)
    c = awayFromZero(1 + even / c)
    product *= d * c
    const odd = (-(a + m) * (a + b + m) * x) / ((a + 2 * m) * (a + 2 * m + 1))
    d = 1 / awayFromZero(1 + odd * d)
    c = awayFromZero(1 + odd / c)
    const factor = d * c
    product *= factor
    if (Math.abs(factor - 1) <= PRECISION) break
  }
  return product
}

/**
 * The regularised incomplete beta function I_x(a, b). `y` is 1 − x, handed in because it may be known
 * with more digits than the subtraction would leave.
 * @see Press, W. et al. (2007) Numerical recipes, 6.4
 */
export function incompleteBeta(a: number, b: number, x: number, y: number): number {
  if (x <= 0) return 0
  if (y <= 0) return 1
  const front = Math.exp(
    logGamma(a + b) - logGamma(a) - logGamma(b) + a * Math.log(x) + b * Math.log(y),
  )
  return x < (a + 1) / (a + b + 2)
    ? (front * continuedFraction(a, b, x)) / a
    : 1 - (front * continuedFraction(b, a, y)) / b
}
