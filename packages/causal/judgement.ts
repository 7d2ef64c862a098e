import { normalQuantile } from '#packages/distributions'

/** A confidence interval of 95 %, from low to high. */
export type Interval = readonly [number, number]

/** What every estimate says beside its number. */
export type Judged = {
  /** 95 %; null where there is no standard error. */
  readonly interval: Interval | null
  /** What must hold for the number to be an effect. */
  readonly assumptions: readonly string[]
  readonly verdict: 'effect' | 'no detectable effect' | 'cannot tell'
  /** Why this verdict, in words. */
  readonly reason: string
}

export type Evidence = {
  readonly interval: Interval | null
  /** The smallest effect worth having; undefined where none was declared before looking. */
  readonly sesoi: number | undefined
  /** The check that failed, in words; null where none did. */
  readonly failed: string | null
}

const Z = normalQuantile(0.975)

/** estimate ± quantile × se; null where one of them does not exist. */
export function intervalOf(
  estimate: number | null,
  se: number | null,
  quantile = Z,
): Interval | null {
  if (estimate === null || se === null) return null
  return [estimate - quantile * se, estimate + quantile * se]
}

/**
 * The verdict on an interval: a failed check comes first, then an interval within the smallest effect
 * worth having, then one that leaves out 0. What is left is too wide to tell.
 */
export function judge({ interval, sesoi, failed }: Evidence): Pick<Judged, 'verdict' | 'reason'> {
  if (sesoi !== undefined && !(sesoi > 0)) {
    throw new RangeError(`the smallest effect worth having must be above 0, not ${sesoi}`)
  }
  if (failed !== null) return { verdict: 'cannot tell', reason: failed }
  if (interval === null) return { verdict: 'cannot tell', reason: 'no interval can be had' }
  const [low, high] = interval
  if (sesoi !== undefined && low > -sesoi && high < sesoi) {
    return {
      verdict: 'no detectable effect',
      reason: 'the whole interval is smaller than the smallest effect worth having',
    }
  }
  if (low > 0) return { verdict: 'effect', reason: 'the whole interval lies above 0' }
  if (high < 0) return { verdict: 'effect', reason: 'the whole interval lies below 0' }
  return {
    verdict: 'cannot tell',
    reason:
      sesoi === undefined
        ? 'the interval holds 0, and no smallest effect worth having was declared'
        : 'the interval is too wide: it holds 0 and effects worth having',
  }
}
