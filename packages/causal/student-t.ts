import { normalQuantile } from './normal.ts'

/** Γ(a + ½) / Γ(a): the asymptotic series, carried down from where it is exact to 16 digits. */
function halfStepOfGamma(a: number): number {
  let factor = 1
  let x = a
  while (x < 64) {
    factor *= x / (x + 0.5)
    x += 1
  }
  const y = 1 / x
  const series =
    1 +
    y *
      (-1 / 8 +
        y *
          (1 / 128 +
            y * (5 / 1024 + y * (-21 / 32768 + y * (-399 / 262144 + (y * 869) / 4194304)))))
  return factor * Math.sqrt(x) * series
}

/** The continued fraction of the incomplete beta function, by Lentz's method. */
function betaFraction(x: number, a: number, b: number): number {
  const tiny = 1e-300
  let c = 1
  let d = 1 - ((a + b) * x) / (a + 1)
  d = 1 / (Math.abs(d) < tiny ? tiny : d)
  let fraction = d
  for (let m = 1; m <= 10_000; m += 1) {
    let step = (m * (b - m) * x) / ((a + 2 * m - 1) * (a + 2 * m))
    d = 1 + step * d
    d = 1 / (Math.abs(d) < tiny ? tiny : d)
    c = 1 + step / c
    if (Math.abs(c) < tiny) c = tiny
    fraction *= d * c
    step = (-(a + m) * (a + b + m) * x) / ((a + 2 * m) * (a + 2 * m + 1))
    d = 1 + step * d
    d = 1 / (Math.abs(d) < tiny ? tiny : d)
    c = 1 + step / c
    if (Math.abs(c) < tiny) c = tiny
    fraction *= d * c
    if (Math.abs(d * c - 1) < 1e-16) break
  }
  return fraction
}

function insistOnDegrees(df: number): void {
  if (!(df > 0 && df < Number.POSITIVE_INFINITY)) {
    throw new RangeError(`degrees of freedom must be above 0, not ${df}`)
  }
}

/** P(|T| ≥ t) for t > 0, and the density at t. */
function tailAndDensity(t: number, df: number): { tail: number; density: number } {
  const a = df / 2
  const x = df / (df + t * t)
  const y = (t * t) / (df + t * t)
  // x^a / B(a, ½)
  const front = (Math.exp(-a * Math.log1p((t * t) / df)) * halfStepOfGamma(a)) / Math.sqrt(Math.PI)
  const root = Math.sqrt(y)
  const tail =
    x < (a + 1) / (a + 2.5)
      ? (front * root * betaFraction(x, a, 0.5)) / a
      : 1 - 2 * front * root * betaFraction(y, 0.5, a)
  return { tail, density: front * Math.sqrt(x / df) }
}

/**
 * Two-sided tail of Student's t distribution, P(|T| ≥ |t|), to 12 digits (10 beyond a million degrees of freedom): the p-value of t.
 *
 *     I_x(df/2, ½),  x = df / (df + t²)
 *
 * @throws {RangeError} degrees of freedom that are not above 0, or t that is not a number
 * @example studentTTwoSided(2.228139, 10) // 0.05
 */
export function studentTTwoSided(t: number, df: number): number {
  insistOnDegrees(df)
  if (Number.isNaN(t)) throw new RangeError('t must be a number')
  if (t === 0) return 1
  return Number.isFinite(t) ? tailAndDensity(Math.abs(t), df).tail : 0
}

/**
 * Quantile of Student's t distribution, to 12 digits; degrees of freedom need not be whole (Welch).
 *
 * @throws {RangeError} p does not lie between 0 and 1, or degrees of freedom that are not above 0
 * @example studentTQuantile(0.975, 10) // 2.228139
 */
export function studentTQuantile(p: number, df: number): number {
  insistOnDegrees(df)
  const normal = normalQuantile(p)
  if (normal === 0) return 0
  const wanted = 2 * Math.min(p, 1 - p)
  // Newton's steps for log P(|T| ≥ t) in log t, where it is concave: past the root once, then down to it.
  let t = Math.abs(normal)
  for (let step = 0; step < 100; step += 1) {
    const { tail, density } = tailAndDensity(t, df)
    const by = (Math.log(tail / wanted) * tail) / (2 * density * t)
    t *= Math.exp(Math.min(by, 50))
    if (Math.abs(by) < 1e-15) break
  }
  return normal < 0 ? -t : t
}
