import { logGamma } from './log-gamma.ts'

const TINY = 1e-300
const PRECISION = 1e-16
const MOST_TERMS = 100_000

const front = (a: number, x: number) => Math.exp(a * Math.log(x) - x - logGamma(a))

function series(a: number, x: number): number {
  let term = 1 / a
  let sum = term
  for (let n = 1; n <= MOST_TERMS; n += 1) {
    term *= x / (a + n)
    sum += term
    if (term <= sum * PRECISION) break
  }
  return sum * front(a, x)
}

function continuedFraction(a: number, x: number): number {
  let b = x + 1 - a
  let c = 1 / TINY
  let d = 1 / b
  let product = d
  for (let n = 1; n <= MOST_TERMS; n += 1) {
    const numerator = -n * (n - a)
    b += 2
    d = numerator * d + b
    if (Math.abs(d) < TINY) d = TINY
    c = b + numerator / c
    if (Math.abs(c) < TINY) c = TINY
    d = 1 / d
    const factor = d * c
    product *= factor
    if (Math.abs(factor - 1) <= PRECISION) break
  }
  return product * front(a, x)
}

/** The regularised lower incomplete gamma function P(a, x). */
export function lowerGamma(a: number, x: number): number {
  if (x <= 0) return 0
  return x < a + 1 ? series(a, x) : 1 - continuedFraction(a, x)
}

/**
 * The regularised upper incomplete gamma function Q(a, x) = 1 − P(a, x).
 * @see Press, W. et al. (2007) Numerical recipes, 6.2
 */
export function upperGamma(a: number, x: number): number {
  if (x <= 0) return 1
  return x < a + 1 ? 1 - series(a, x) : continuedFraction(a, x)
}
