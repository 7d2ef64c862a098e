import { isShare } from '../indicators/rules.ts'

export type YearValue = { readonly year: number; readonly value: number }

/** What a check reads of the figures of a draft. */
export type Figures = {
  readonly unit: string
  readonly decimals: number
  readonly direction: string
  readonly baselineYear: number | null
  readonly baselineValue: number | null
  readonly targetYear: number | null
  readonly targetValue: number | null
  readonly past: readonly YearValue[]
  readonly mcid: number | null
  readonly errorModel: string
  readonly sampleSize: number | null
  readonly populationSize: number | null
  readonly revisionWidth: number | null
}

/** How a share is written: 47 of 100, 4.7 of 10, 0.47 of 1. */
export function wholeOf(unit: string): number {
  if (/[%％]|ポイント/.test(unit)) return 100
  return /割$/.test(unit) ? 10 : 1
}

/**
 * Half the 95 % interval of a share in a sample without replacement:
 * `1.96·√(v(1−v)/n · (N−n)/(N−1))`, the last factor 1 where N is not known.
 * @param whole 100 where the share is written in per cent
 */
export function sampleMargin(value: number, n: number, of: number | null, whole: number): number {
  const v = Math.min(1, Math.max(0, value / whole))
  const finite = of !== null && of > 1 && of >= n ? (of - n) / (of - 1) : 1
  return 1.96 * Math.sqrt(((v * (1 - v)) / n) * finite) * whole
}

const byYear = (one: YearValue, other: YearValue) => one.year - other.year

/** The measured years, the baseline among them, in order. */
export function seriesOf({ past, baselineYear, baselineValue }: Figures): YearValue[] {
  const known = new Map(past.map(({ year, value }) => [year, value]))
  if (baselineYear !== null && baselineValue !== null) known.set(baselineYear, baselineValue)
  return [...known].map(([year, value]) => ({ year, value })).sort(byYear)
}

/** Least squares over the years, with the standard error of the residuals. Null with fewer than four points. */
export function trendAt(
  series: readonly YearValue[],
  year: number,
): { readonly value: number; readonly error: number } | null {
  const n = series.length
  if (n < 4) return null
  const meanX = series.reduce((sum, one) => sum + one.year, 0) / n
  const meanY = series.reduce((sum, one) => sum + one.value, 0) / n
  const sxx = series.reduce((sum, one) => sum + (one.year - meanX) ** 2, 0)
  const sxy = series.reduce((sum, one) => sum + (one.year - meanX) * (one.value - meanY), 0)
  const slope = sxy / sxx
  const residual = series.reduce(
    (sum, one) => sum + (one.value - meanY - slope * (one.year - meanX)) ** 2,
    0,
  )
  return { value: meanY + slope * (year - meanX), error: Math.sqrt(residual / (n - 2)) }
}

const written = (value: number, decimals: number) =>
  value.toLocaleString('en-US', { maximumFractionDigits: Math.max(decimals, 0) })

const signOf = (direction: string) => (direction === '増' ? 1 : direction === '減' ? -1 : 0)

/** Q12: what the trend alone brings at the target's year, where the target asks for no more. */
export function reachedByTrend(figures: Figures): string | null {
  const { targetYear, targetValue, direction, mcid } = figures
  const sign = signOf(direction)
  if (targetYear === null || targetValue === null || sign === 0) return null
  const trend = trendAt(seriesOf(figures), targetYear)
  if (trend === null) return null
  const asked = (targetValue - trend.value) * sign
  const isNear = asked < Math.max(mcid ?? 0, trend.error) || asked <= 0
  return isNear ? written(trend.value, figures.decimals) : null
}

/** Q13: how many times the best year of the ten before is asked for in every year. */
export function timesTheBestYear(figures: Figures): number | null {
  const { baselineYear, baselineValue, targetYear, targetValue, direction } = figures
  const sign = signOf(direction)
  if (baselineYear === null || baselineValue === null || sign === 0) return null
  if (targetYear === null || targetValue === null || targetYear <= baselineYear) return null
  const series = seriesOf(figures).filter(({ year }) => year >= baselineYear - 10)
  const changes = series.flatMap((one, i) => {
    const before = series[i - 1]
    return before ? [((one.value - before.value) * sign) / (one.year - before.year)] : []
  })
  if (changes.length === 0) return null
  const asked = ((targetValue - baselineValue) * sign) / (targetYear - baselineYear)
  const best = Math.max(...changes)
  if (asked <= 0) return null
  return best <= 0 ? Number.POSITIVE_INFINITY : asked / best
}

/** Q14: the error of the measurement, in the indicator's unit; null where none is stated. */
export function errorOf(figures: Figures): number | null {
  const { errorModel, baselineValue, sampleSize, populationSize, revisionWidth, unit } = figures
  if (errorModel === '改定幅') return revisionWidth
  if (baselineValue === null) return null
  if (errorModel === '件数') return baselineValue > 0 ? 1.96 * Math.sqrt(baselineValue) : null
  if (errorModel !== '標本' || sampleSize === null || sampleSize < 1 || !isShare(unit)) return null
  return sampleMargin(baselineValue, sampleSize, populationSize, wholeOf(unit))
}
