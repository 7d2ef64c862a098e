import { chiSquareQuantile } from '#packages/distributions'
import { sampleMargin, wholeOf, type YearValue } from '../check-figures/rules.ts'
import {
  asNumber,
  compared,
  type Exact,
  exact,
  hundredths,
  less,
  over,
  plus,
  times,
} from '../exact-numbers/rules.ts'
import type { Shape } from '../indicators/rules.ts'

export const statuses = [
  '達成',
  'おおむね順調',
  '遅れ',
  '後退',
  '未達',
  '判定できない（誤差の範囲）',
  '途中経過（判定年ではありません）',
  '維持',
  '要注意',
  '逸脱',
  '到達',
  '未到達',
  '監視（判定しません）',
] as const
export type Status = (typeof statuses)[number]

/** Statuses that say nothing of a promise: they are not among the judged. */
export const unjudged: readonly Status[] = [
  '途中経過（判定年ではありません）',
  '監視（判定しません）',
]

/** An indicator as it is judged: from where, to where, by which path. */
export type Aimed = {
  readonly direction: string
  readonly unit: string
  readonly baseline: YearValue | null
  readonly target: {
    readonly value: number
    readonly low: number | null
    readonly dueYear: number
    readonly shape: Shape
    readonly points: readonly YearValue[]
  } | null
  readonly errorModel: string
  /** The largest revision of the last five, or as it was stated; only of 改定幅. */
  readonly revisionWidth: number | null
}

export type Observed = {
  readonly year: number
  readonly value: number
  readonly certainty: string
  readonly n: number | null
  readonly population: number | null
  readonly standardError: number | null
}

/** From which share of the way on a period is on course, as the city decides. */
export type Thresholds = { readonly onCourse: number }
export const standardThresholds: Thresholds = { onCourse: 0.8 }

export type Judgement = {
  readonly status: Status
  /** g × 100; null where there is none. */
  readonly ratioHundredths: number | null
  readonly pathValue: number | null
  /** The 95 % interval of the observation; both are the value where no error is known. */
  readonly low: number
  readonly high: number
}

/**
 * `τ(p)`, the value that the path asks of a period: 直線 between neighbouring points, 段階 the last point,
 * 最終年のみ only in the last year. After the last year the promise stays what it was.
 * Null before the path begins, and where it asks nothing of the period.
 */
export function pathValue(
  { baseline, target }: Pick<Aimed, 'baseline' | 'target'>,
  year: number,
): number | null {
  const found = exactPath(baseline, target, year)
  return found && asNumber(found)
}

function exactPath(
  baseline: YearValue | null,
  target: Aimed['target'],
  year: number,
): Exact | null {
  if (target === null) return null
  const end = { year: target.dueYear, value: target.value }
  if (target.shape === '最終年のみ') return year === end.year ? exact(end.value) : null
  const points = [...(baseline ? [baseline] : []), ...target.points, end].sort(
    (one, other) => one.year - other.year,
  )
  const before = points.filter((point) => point.year <= year).at(-1)
  const after = points.find((point) => point.year > year)
  if (!before) return null
  if (!after || target.shape === '段階' || before.year === year) return exact(before.value)
  const share = { num: BigInt(year - before.year), den: BigInt(after.year - before.year) }
  const from = exact(before.value)
  return plus(from, times(less(exact(after.value), from), share))
}

/** The 95 % interval of an observed value by the error model of its indicator. */
export function intervalOf(
  { errorModel, unit, revisionWidth }: Aimed,
  seen: Observed,
): { low: number; high: number } {
  const around = (margin: number) => ({ low: seen.value - margin, high: seen.value + margin })
  if (errorModel === '標本') {
    if (seen.standardError !== null) return around(1.96 * seen.standardError)
    if (seen.n === null || seen.n < 1) return around(0)
    return around(sampleMargin(seen.value, seen.n, seen.population, wholeOf(unit)))
  }
  if (errorModel === '件数' && seen.value >= 0) return countInterval(seen.value)
  // What is 確定 is not revised any more.
  if (errorModel === '改定幅' && seen.certainty !== '確定') return around(revisionWidth ?? 0)
  return around(0)
}

/** `1.96·√c` from 20 on, below that the exact bounds of a Poisson count (Garwood 1936). */
function countInterval(count: number): { low: number; high: number } {
  if (count >= 20) {
    const margin = 1.96 * Math.sqrt(count)
    return { low: count - margin, high: count + margin }
  }
  return {
    low: count === 0 ? 0 : chiSquareQuantile(0.025, 2 * count) / 2,
    high: chiSquareQuantile(0.975, 2 * count + 2) / 2,
  }
}

/**
 * The status of a period that is due and was observed (plans-indicators.md §4.4). The share of the way is
 * worked out in whole numbers; no average of it is ever made.
 */
export function judge(
  aimed: Aimed,
  seen: Observed,
  { onCourse }: Thresholds = standardThresholds,
): Judgement {
  const path = exactPath(aimed.baseline, aimed.target, seen.year)
  const interval = intervalOf(aimed, seen)
  const said = (status: Status, ratioHundredths: number | null = null): Judgement => ({
    status,
    ratioHundredths,
    pathValue: path && asNumber(path),
    ...interval,
  })
  if (aimed.direction === '監視のみ') return said('監視（判定しません）')
  const { target } = aimed
  if (target === null) return said('途中経過（判定年ではありません）')
  if (aimed.direction === '範囲維持') return said(inRange(target, exact(seen.value)))
  if (aimed.direction === '到達') return said(isReached(aimed, seen.value) ? '到達' : '未到達')
  if (path === null) return said('途中経過（判定年ではありません）')
  const met = isMet(aimed.direction, interval, seen.value, path)
  const ratio = shareOfTheWay(aimed.baseline, path, seen.value)
  if (met === 'yes') return said('達成', ratio && hundredths(ratio))
  if (met === 'cannot tell') return said('判定できない（誤差の範囲）', ratio && hundredths(ratio))
  if (ratio === null) return said('未達')
  return said(
    compared(ratio, exact(onCourse)) >= 0
      ? 'おおむね順調'
      : compared(ratio, exact(0)) > 0
        ? '遅れ'
        : '後退',
    hundredths(ratio),
  )
}

/** `g = (v − b)/(τ − b)`; null where the path asks for no change, or nobody knows where it began. */
function shareOfTheWay(baseline: YearValue | null, path: Exact, value: number): Exact | null {
  if (baseline === null) return null
  const from = exact(baseline.value)
  const way = less(path, from)
  return way.num === 0n ? null : over(less(exact(value), from), way)
}

function isMet(
  direction: string,
  { low, high }: { readonly low: number; readonly high: number },
  value: number,
  path: Exact,
): 'yes' | 'no' | 'cannot tell' {
  const sign = direction === '減' ? -1 : 1
  if (low === high) return compared(exact(value), path) * sign >= 0 ? 'yes' : 'no'
  const aim = asNumber(path)
  const [worst, best] = sign === 1 ? [low, high] : [-high, -low]
  if (worst >= aim * sign) return 'yes'
  return best < aim * sign ? 'no' : 'cannot tell'
}

function isReached({ baseline, target }: Aimed, value: number): boolean {
  if (target === null) return false
  const isDown = baseline !== null && target.value < baseline.value
  return isDown ? value <= target.value : value >= target.value
}

/** Inside; outside by at most a tenth of the width; further out. */
function inRange(target: NonNullable<Aimed['target']>, value: Exact): Status {
  const [low, high] = [exact(target.low ?? target.value), exact(target.value)]
  if (compared(value, low) >= 0 && compared(value, high) <= 0) return '維持'
  const outside = compared(value, low) < 0 ? less(low, value) : less(value, high)
  const tenth = over(less(high, low), exact(10))
  return compared(outside, tenth) <= 0 ? '要注意' : '逸脱'
}
