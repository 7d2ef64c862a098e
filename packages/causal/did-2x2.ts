import { studentTQuantile, studentTTwoSided } from '#packages/distributions'
import { intervalOf, type Judged, judge } from './judgement.ts'
import { insistOnNumbers } from './panel.ts'

export type DidRow = {
  /** Null where the outcome is suppressed (X, 秘匿) or not known: the row takes no part. */
  readonly y: number | null
  readonly treated: 0 | 1
  readonly after: 0 | 1
  /** Rows of one cluster (a firm, a town) may move together. */
  readonly cluster: string
}
export type DidMeans = {
  readonly controlBefore: number | null
  readonly controlAfter: number | null
  readonly treatedBefore: number | null
  readonly treatedAfter: number | null
}
export type DidResult = Judged & {
  readonly means: DidMeans
  readonly estimate: number | null
  /** Sandwich clustered on `cluster`, with the factor G/(G − 1) · (N − 1)/(N − 4). */
  readonly seCluster: number | null
  /** Heteroskedasticity-consistent, with the factor N/(N − 4). */
  readonly seHC1: number | null
  readonly clusters: number
  /** Clusters with a treated row, and with a control row; a cluster may have both. */
  readonly treatedClusters: number
  readonly controlClusters: number
  /** Rows with a known outcome. */
  readonly n: number
  /** G − 1. */
  readonly df: number | null
  readonly ciLow: number | null
  readonly ciHigh: number | null
  readonly pValue: number | null
}

/** Fewer clusters on a side carry no verdict. */
const LEAST_CLUSTERS = 10

const ASSUMPTIONS = [
  'Without the treatment both groups would have changed by as much.',
  'Nobody acted on the treatment before it began, and it does not reach the controls.',
  'The same kind of rows are seen before and after: nobody left because of the treatment.',
  'Clusters are independent of each other.',
]

type KnownRow = DidRow & { readonly y: number }

/** 0 control before, 1 control after, 2 treated before, 3 treated after. */
const cellOf = (row: DidRow) => 2 * row.treated + row.after

type Cells = { readonly counts: number[]; readonly means: (number | null)[] }

function cellsOf(rows: readonly KnownRow[]): Cells {
  const counts = [0, 0, 0, 0]
  const sums = [0, 0, 0, 0]
  for (const row of rows) {
    const cell = cellOf(row)
    counts[cell] = (counts[cell] ?? 0) + 1
    sums[cell] = (sums[cell] ?? 0) + row.y
  }
  return { counts, means: sums.map((sum, cell) => (counts[cell] ? sum / counts[cell] : null)) }
}

/** Sums of what every row, and every cluster, moves the estimate by, each squared. */
function squaredInfluences(rows: readonly KnownRow[], { counts, means }: Cells) {
  const clusters = new Map<string, number>()
  let ofRows = 0
  for (const row of rows) {
    const cell = cellOf(row)
    const sign = row.treated === row.after ? 1 : -1
    const moved = (sign * (row.y - (means[cell] ?? 0))) / (counts[cell] ?? 1)
    ofRows += moved * moved
    clusters.set(row.cluster, (clusters.get(row.cluster) ?? 0) + moved)
  }
  let ofClusters = 0
  for (const moved of clusters.values()) ofClusters += moved * moved
  return { ofRows, ofClusters }
}

function insistOnRows(rows: readonly DidRow[]): void {
  insistOnNumbers(rows.map((row) => row.y))
  for (const { treated, after } of rows) {
    if ((treated !== 0 && treated !== 1) || (after !== 0 && after !== 1)) {
      throw new RangeError(`treated and after must be 0 or 1, not ${treated} and ${after}`)
    }
  }
}

const clustersOf = (rows: readonly KnownRow[]) => new Set(rows.map((row) => row.cluster)).size

function failingCheck(estimate: number | null, se: number | null, fewest: number): string | null {
  if (estimate === null) return 'one of the four cells is empty'
  if (se === null) return 'too few rows or clusters for a standard error'
  if (se === 0) return 'nothing varies within the groups'
  if (fewest < LEAST_CLUSTERS) {
    return `fewer than ${LEAST_CLUSTERS} clusters on a side (${fewest})`
  }
  return null
}

/** 0 where all that is left is rounding of numbers as large as these. */
function standardError(square: number, rows: readonly KnownRow[]): number {
  const largest = rows.reduce((most, row) => Math.max(most, Math.abs(row.y)), 0)
  const se = Math.sqrt(square)
  return se <= 1e-14 * largest ? 0 : se
}

/**
 * Difference in differences 差の差 of two groups and two periods.
 *
 *     (treated after − treated before) − (control after − control before), of the means of the cells
 *
 * which is the coefficient of treated × after in least squares. Interval and p-value by Student's t with
 * G − 1 degrees of freedom, G clusters.
 * Shape: one row per observation; groups may be of any size. Unit: of y.
 * Null: a cell is empty (all but its neighbours' means); N ≤ 4 (standard errors); one cluster (seCluster
 * and what rests on it); nothing varies (pValue). The verdict needs 10 clusters on each side. Trends
 * before cannot be checked from two periods: see `attGt`.
 * @throws {RangeError} a number that is not finite, or flags other than 0 and 1
 * @see Cameron, A. C. & Miller, D. (2015) A practitioner's guide to cluster-robust inference
 * @example did2x2(rows, 0.1).verdict // 'effect' | 'no detectable effect' | 'cannot tell'
 */
export function did2x2(rows: readonly DidRow[], sesoi?: number): DidResult {
  insistOnRows(rows)
  const known = rows.filter((row): row is KnownRow => row.y !== null)
  const cells = cellsOf(known)
  const [controlBefore = null, controlAfter = null, treatedBefore = null, treatedAfter = null] =
    cells.means
  const estimate =
    controlBefore === null ||
    controlAfter === null ||
    treatedBefore === null ||
    treatedAfter === null
      ? null
      : treatedAfter - treatedBefore - (controlAfter - controlBefore)

  const n = known.length
  const clusters = clustersOf(known)
  const { ofRows, ofClusters } = squaredInfluences(known, cells)
  const hasSpread = estimate !== null && n > 4
  const seHC1 = hasSpread ? standardError((ofRows * n) / (n - 4), known) : null
  const factor = (clusters / (clusters - 1)) * ((n - 1) / (n - 4))
  const seCluster = hasSpread && clusters > 1 ? standardError(ofClusters * factor, known) : null
  const df = seCluster === null ? null : clusters - 1
  const interval = df === null ? null : intervalOf(estimate, seCluster, studentTQuantile(0.975, df))
  const treatedClusters = clustersOf(known.filter((row) => row.treated === 1))
  const controlClusters = clustersOf(known.filter((row) => row.treated === 0))
  const failed = failingCheck(estimate, seCluster, Math.min(treatedClusters, controlClusters))
  return {
    means: { controlBefore, controlAfter, treatedBefore, treatedAfter },
    estimate,
    seCluster,
    seHC1,
    clusters,
    treatedClusters,
    controlClusters,
    n,
    df,
    ciLow: interval?.[0] ?? null,
    ciHigh: interval?.[1] ?? null,
    pValue:
      df === null || estimate === null || !seCluster
        ? null
        : studentTTwoSided(estimate / seCluster, df),
    interval,
    assumptions: ASSUMPTIONS,
    ...judge({ interval, sesoi, failed }),
  }
}
