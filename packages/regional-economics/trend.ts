import { median } from './median.ts'

/** One value of a series; null where it is suppressed or was not surveyed. */
export type YearValue = { readonly year: number; readonly value: number | null }
type Present = { readonly year: number; readonly value: number }

function presentOf(series: readonly YearValue[]): Present[] {
  const present = series.flatMap(({ year, value }) => (value === null ? [] : [{ year, value }]))
  if (present.some(({ year, value }) => !Number.isFinite(year) || !Number.isFinite(value))) {
    throw new RangeError('a year or a value is not finite')
  }
  if (new Set(present.map(({ year }) => year)).size < present.length) {
    throw new RangeError('a year stands twice in the series')
  }
  return present.sort((one, other) => one.year - other.year)
}

/**
 * Compound yearly rate 年平均増減率 between the first and the last present value.
 *
 *     (v_t / v_0)^(1/t) − 1
 *
 * Unit: a ratio a year (0.02 is 2 %). Null with fewer than two values, or where one of the two is not
 * above 0.
 * @throws {RangeError} a year twice, or a value that is not finite
 * @example compoundYearlyRate([{ year: 2016, value: 100 }, { year: 2018, value: 121 }]) // 0.1
 */
export function compoundYearlyRate(series: readonly YearValue[]): number | null {
  const present = presentOf(series)
  const [first, last] = [present.at(0), present.at(-1)]
  if (!first || !last || first === last || first.value <= 0 || last.value <= 0) return null
  return (last.value / first.value) ** (1 / (last.year - first.year)) - 1
}

/** value ≈ intercept + slopePerYear × year */
export type TrendLine = { readonly slopePerYear: number; readonly intercept: number }

/** Fewer points make no line: the points are shown alone. */
export const LEAST_POINTS_FOR_A_LINE = 4

/**
 * Theil–Sen line: robust against a single odd year.
 *
 *     slope = median over all pairs of (v_j − v_i) / (t_j − t_i),  intercept = median of v − slope t
 *
 * Unit: that of the values, a year. Null with fewer than four present values.
 * @throws {RangeError} a year twice, or a value that is not finite
 * @see Sen, P. K. (1968) Estimates of the regression coefficient based on Kendall's tau
 */
export function theilSenLine(series: readonly YearValue[]): TrendLine | null {
  const present = presentOf(series)
  if (present.length < LEAST_POINTS_FOR_A_LINE) return null
  const slopes = present.flatMap((one, at) =>
    present.slice(at + 1).map((other) => (other.value - one.value) / (other.year - one.year)),
  )
  const slopePerYear = median(slopes)
  const intercept = median(present.map(({ year, value }) => value - slopePerYear * year))
  return { slopePerYear, intercept }
}

/**
 * The series in unbroken runs of present values: a missing year breaks the line that is drawn. Years
 * further apart than `spacing` (5 for a survey of every five years) break it too.
 */
export function unbrokenRuns(series: readonly YearValue[], spacing = 1): Present[][] {
  const runs: Present[][] = []
  for (const point of presentOf(series)) {
    const run = runs.at(-1)
    const before = run?.at(-1)
    if (run && before && point.year - before.year <= spacing) run.push(point)
    else runs.push([point])
  }
  return runs
}

/**
 * Several series as index numbers: the first year in which all have a value above 0 is 100. Null where
 * there is no such year. Values that are null stay so.
 * @throws {RangeError} a year twice, or a value that is not finite
 */
export function indexed(
  series: readonly (readonly YearValue[])[],
): { readonly baseYear: number; readonly series: YearValue[][] } | null {
  const tables = series.map(
    (one) => new Map(presentOf(one).map(({ year, value }) => [year, value])),
  )
  const [first] = tables
  const baseYear = [...(first?.keys() ?? [])].find((year) =>
    tables.every((table) => (table.get(year) ?? 0) > 0),
  )
  if (baseYear === undefined) return null
  return {
    baseYear,
    series: series.map((one, at) => {
      const base = tables[at]?.get(baseYear) ?? Number.NaN
      return one.map(({ year, value }) => ({
        year,
        value: value === null ? null : (value / base) * 100,
      }))
    }),
  }
}
