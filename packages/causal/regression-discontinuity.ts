import { studentTQuantile } from '#packages/distributions'
import { intervalOf, type Judged, judge } from './judgement.ts'
import { localLine } from './local-line.ts'
import { insistOnNumbers } from './panel.ts'

export type RdInput = {
  /** The running variable, such as a score; who has at least the cutoff is treated. */
  readonly x: readonly number[]
  /** Outcomes; null where not known: the unit is left out and counted. */
  readonly y: readonly (number | null)[]
  readonly cutoff: number
  /** h, in the unit of x, fixed before looking. */
  readonly bandwidth: number
  readonly kernel: 'triangular' | 'uniform'
  /** The smallest effect worth having, in the unit of y, declared before looking. */
  readonly sesoi?: number
}
export type RdResult = Judged & {
  /** The jump at the cutoff, in the unit of y; null where a side has fewer than two places of x. */
  readonly estimate: number | null
  /** HC1 standard error; null also where the two lines leave no degree of freedom (n ≤ 4). */
  readonly seHC1: number | null
  readonly df: number | null
  /** Points with a weight above 0. */
  readonly n: { readonly left: number; readonly right: number }
  readonly nLeft: number
  readonly nRight: number
  /** Heights of the two lines at the cutoff. */
  readonly interceptLeft: number | null
  readonly interceptRight: number | null
  /** Units inside the bandwidth whose outcome is not known. */
  readonly unknown: { readonly left: number; readonly right: number }
}

/** Fewer points on a side carry no verdict. */
const LEAST_POINTS = 15
/** Shares of unknown outcomes may differ by so much between the sides. */
const MOST_ATTRITION_GAP = 0.1

const ASSUMPTIONS = [
  'Without the treatment the mean outcome would run on through the cutoff without a jump.',
  'Nobody could set the running variable precisely to fall on one side.',
  'The mean outcome is straight within the bandwidth: no correction of bias is made.',
]

type Side = { u: number[]; y: number[]; w: number[]; unknown: number }

function sides({ x, y, cutoff, bandwidth, kernel }: RdInput): { left: Side; right: Side } {
  const left: Side = { u: [], y: [], w: [], unknown: 0 }
  const right: Side = { u: [], y: [], w: [], unknown: 0 }
  x.forEach((one, at) => {
    const away = Math.abs(one - cutoff)
    const u = (one - cutoff) / bandwidth
    const weight = kernel === 'uniform' ? Number(away <= bandwidth) : 1 - Math.abs(u)
    if (weight <= 0) return
    const side = u >= 0 ? right : left
    const outcome = y[at] ?? null
    if (outcome === null) {
      side.unknown += 1
      return
    }
    side.u.push(u)
    side.y.push(outcome)
    side.w.push(weight)
  })
  return { left, right }
}

function insist({ x, y, cutoff, bandwidth }: RdInput): void {
  insistOnNumbers(x)
  insistOnNumbers(y)
  if (x.length !== y.length) throw new RangeError(`${x.length} places beside ${y.length} outcomes`)
  if (!Number.isFinite(cutoff)) throw new RangeError(`not a cutoff: ${cutoff}`)
  if (!(bandwidth > 0 && bandwidth < Number.POSITIVE_INFINITY)) {
    throw new RangeError(`the bandwidth must be above 0, not ${bandwidth}`)
  }
}

const shareUnknown = (side: Side) => side.unknown / (side.unknown + side.u.length)

/** What keeps the comparison from a verdict, whatever its numbers; null where nothing does. */
function failingCheck(left: Side, right: Side): string | null {
  if (Math.min(left.u.length, right.u.length) < LEAST_POINTS) {
    return `fewer than ${LEAST_POINTS} points on a side of the cutoff (${left.u.length} and ${right.u.length})`
  }
  if (Math.abs(shareUnknown(left) - shareUnknown(right)) > MOST_ATTRITION_GAP) {
    return 'outcomes are unknown much more often on one side of the cutoff'
  }
  return null
}

/**
 * Sharp regression discontinuity by local linear regression: the jump of the mean outcome at the cutoff.
 *
 *     minimise Σ w_i (y_i − a − τ D_i − b u_i − c u_i D_i)²,  u = x − cutoff,  D = 1 where u ≥ 0
 *     w = max(0, 1 − |u| / h) (triangular), or 1 where |u| ≤ h (uniform);  estimate = τ
 *     seHC1² = n / (n − 4) × the robust sandwich;  interval = τ ± t(.975, n − 4) seHC1
 *
 * No correction of bias: say so on screen. Shape: one x and one y per unit. Unit: of y.
 * Null: a side has fewer than two places of x with a weight (estimate), or n ≤ 4 (standard error). The
 * verdict needs 15 points on each side, and like shares of unknown outcomes.
 * @throws {RangeError} lists of different length, a number that is not finite, or a bandwidth of 0 or less
 * @see Imbens, G. & Lemieux, T. (2008) Regression discontinuity designs: a guide to practice
 * @example rdLocalLinear({ x: [-2, -1, 0, 1], y: [0, 1, 4, 5], cutoff: 0, bandwidth: 9, kernel: 'uniform' })
 *   .estimate // 2
 */
export function rdLocalLinear(input: RdInput): RdResult {
  insist(input)
  const { left, right } = sides(input)
  const low = localLine(left.u, left.y, left.w)
  const high = localLine(right.u, right.y, right.w)
  const estimate =
    low.intercept === null || high.intercept === null ? null : high.intercept - low.intercept
  const n = low.n + high.n
  const df = estimate === null || n <= 4 ? null : n - 4
  const seHC1 =
    df === null || low.variance === null || high.variance === null
      ? null
      : Math.sqrt(((low.variance + high.variance) * n) / df)
  const interval = df === null ? null : intervalOf(estimate, seHC1, studentTQuantile(0.975, df))
  const failed = failingCheck(left, right)
  return {
    estimate,
    seHC1,
    df,
    n: { left: low.n, right: high.n },
    nLeft: low.n,
    nRight: high.n,
    interceptLeft: low.intercept,
    interceptRight: high.intercept,
    unknown: { left: left.unknown, right: right.unknown },
    interval,
    assumptions: ASSUMPTIONS,
    ...judge({ interval, sesoi: input.sesoi, failed }),
  }
}
