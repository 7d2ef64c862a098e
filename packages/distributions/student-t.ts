import { fValueBetween } from './f.ts'
import { incompleteBeta } from './incomplete-beta.ts'
import { insistOnDegrees, insistOnNumber, insistOnShare } from './insist.ts'

/**
 * Share of Student's t distribution above `t`: one side.
 *
 *     I_x(df/2, 1/2) / 2 with x = df / (df + t²), for t ≥ 0
 *
 * @throws {RangeError} df is not positive
 * @example studentTUpperTail(2.2281389, 10) // 0.025
 */
export function studentTUpperTail(t: number, df: number): number {
  insistOnDegrees(df)
  insistOnNumber(t)
  if (!Number.isFinite(t)) return t > 0 ? 0 : 1
  const all = df + t * t
  const side = incompleteBeta(df / 2, 0.5, df / all, (t * t) / all) / 2
  return t >= 0 ? side : 1 - side
}

/**
 * Share of Student's t distribution further from 0 than `t`: both sides, the p-value of a test.
 * @throws {RangeError} df is not positive
 * @example studentTTwoSided(2.2281389, 10) // 0.05
 */
export function studentTTwoSided(t: number, df: number): number {
  return 2 * studentTUpperTail(Math.abs(t), df)
}

/**
 * Share of Student's t distribution below `t`.
 * @throws {RangeError} df is not positive
 * @example studentTCdf(2.2281389, 10) // 0.975
 */
export function studentTCdf(t: number, df: number): number {
  return studentTUpperTail(-t, df)
}

/**
 * The value below which the share `p` of Student's t distribution lies; df need not be whole.
 * @throws {RangeError} p is not between 0 and 1, or df is not positive
 * @example studentTQuantile(0.975, 10) // 2.2281389
 */
export function studentTQuantile(p: number, df: number): number {
  insistOnShare(p)
  insistOnDegrees(df)
  if (p === 0.5) return 0
  // t² is F with 1 and df degrees; the mass outside ± t is twice the smaller side.
  const outside = 2 * Math.min(p, 1 - p)
  const size = Math.sqrt(fValueBetween(Math.abs(2 * p - 1), outside, 1, df))
  return p < 0.5 ? -size : size
}
