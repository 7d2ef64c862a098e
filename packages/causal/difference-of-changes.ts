import { studentTQuantile } from '#packages/distributions'
import { intervalOf, type Judged, judge } from './judgement.ts'
import { insistOnNumbers } from './panel.ts'

export type ChangesInput = {
  /** Change of each unit, after less before; null where it did not answer. A closed firm did: it is 0 sales. */
  readonly treated: readonly (number | null)[]
  readonly comparison: readonly (number | null)[]
  /** The smallest effect worth having, in the unit of the changes, declared before looking. */
  readonly sesoi?: number
}
export type DifferenceOfChanges = Judged & {
  readonly estimate: number | null
  /** Welch: √(s1²/n1 + s0²/n0). */
  readonly se: number | null
  readonly df: number | null
  /** (t.975 + t.80) se: the smallest effect that so many units could tell, two-sided 5 %, power 80 %. */
  readonly mde: number | null
  /** Shares that answered; null of nobody. */
  readonly answered: { readonly treated: number | null; readonly comparison: number | null }
  /** Units that answered. */
  readonly n: { readonly treated: number; readonly comparison: number }
}

/** With fewer answers on a side nothing is told at all. */
const LEAST_ANSWERS = 10
/** A larger gap between the shares that answered carries no verdict. */
const MOST_GAP = 0.1

const ASSUMPTIONS = [
  'Without the treatment both groups would have changed by as much on average.',
  'Those who did not answer changed like those who did.',
  'A unit’s change does not depend on who else is treated.',
]

export type Answers = { readonly known: number[]; readonly share: number | null }

export function answersOf(changes: readonly (number | null)[]): Answers {
  insistOnNumbers(changes)
  const known = changes.filter((one) => one !== null)
  return { known, share: changes.length === 0 ? null : known.length / changes.length }
}

function spreadOf(values: readonly number[]): { mean: number; square: number } {
  const n = values.length
  const mean = values.reduce((sum, one) => sum + one, 0) / n
  return { mean, square: values.reduce((sum, one) => sum + (one - mean) ** 2, 0) / (n - 1) / n }
}

function failingCheck(treated: Answers, comparison: Answers, se: number | null): string | null {
  const fewest = Math.min(treated.known.length, comparison.known.length)
  if (fewest < LEAST_ANSWERS) return `fewer than ${LEAST_ANSWERS} answers on a side (${fewest})`
  if (se === 0) return 'nothing varies within the groups'
  const gap = Math.abs((treated.share ?? 0) - (comparison.share ?? 0))
  return gap > MOST_GAP + 1e-12
    ? `the groups did not answer alike (a gap of ${Math.round(gap * 100)} points): see attritionBounds`
    : null
}

/**
 * Difference in differences 差の差 of units seen before and after: mean change of the treated less mean
 * change of the others, with Welch's standard error and degrees of freedom.
 *
 *     Δ̄1 − Δ̄0 ± t(.975, df) √(s1²/n1 + s0²/n0)
 *
 * Unit: of the changes (of log sales: 0.10 is about 10 %).
 * Null: fewer than 10 answers on a side; nothing varies (df, interval, mde). The verdict also needs shares
 * of answers within 10 points of each other.
 * @throws {RangeError} a number that is not finite
 * @see Welch, B. L. (1947) The generalization of Student's problem
 * @example differenceOfChanges({ treated, comparison, sesoi: 0.1 }).verdict
 */
export function differenceOfChanges(input: ChangesInput): DifferenceOfChanges {
  const treated = answersOf(input.treated)
  const comparison = answersOf(input.comparison)
  const n = { treated: treated.known.length, comparison: comparison.known.length }
  const isEnough = Math.min(n.treated, n.comparison) >= LEAST_ANSWERS
  const one = spreadOf(treated.known)
  const other = spreadOf(comparison.known)
  const square = one.square + other.square
  const largest = Math.max(Math.abs(one.mean), Math.abs(other.mean))
  const spread = Math.sqrt(square) <= 1e-14 * largest ? 0 : Math.sqrt(square)
  const se = isEnough ? spread : null
  const df = !se
    ? null
    : square ** 2 / (one.square ** 2 / (n.treated - 1) + other.square ** 2 / (n.comparison - 1))
  const estimate = isEnough ? one.mean - other.mean : null
  const interval = df === null ? null : intervalOf(estimate, se, studentTQuantile(0.975, df))
  const failed = failingCheck(treated, comparison, se)
  return {
    estimate,
    se,
    df,
    mde:
      df === null || se === null
        ? null
        : (studentTQuantile(0.975, df) + studentTQuantile(0.8, df)) * se,
    answered: { treated: treated.share, comparison: comparison.share },
    n,
    interval,
    assumptions: ASSUMPTIONS,
    ...judge({ interval, sesoi: input.sesoi, failed }),
  }
}
