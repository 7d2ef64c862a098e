import { clusterRegression } from './cluster-regression.ts'
import { type Interval, type Judged, judge } from './judgement.ts'
import { insistOnNumbers, insistOnTable } from './panel.ts'
import { drawnSigns, everySign, extremeDraws, type WildDraws } from './wild-cluster-draws.ts'

export type WildClusterInput = {
  readonly y: readonly number[]
  /** A row per unit, without an intercept; the first column is tested. */
  readonly x: readonly (readonly number[])[]
  readonly cluster: readonly string[]
  /** The coefficient under the null hypothesis; 0 unless given. */
  readonly null?: number
  /** Beyond 18 clusters so many draws stand in for all vectors of signs; 9,999 unless given. */
  readonly draws?: number
  /** Of the draws; 1 unless given. The same seed gives the same draws. */
  readonly seed?: number
  /** The smallest effect worth having, in the unit of y, declared before looking. */
  readonly sesoi?: number
}
export type WildClusterResult = Judged & {
  readonly coefficient: number | null
  readonly se: number | null
  /** (coefficient − null) / se */
  readonly t: number | null
  /** Vectors of signs, the one without a change among them. */
  readonly draws: number | null
  /** Whether they are all that there are. */
  readonly isExact: boolean
  readonly atLeastAsExtreme: number | null
  readonly strictlyMoreExtreme: number | null
  readonly pValue: number | null
  readonly pValueStrict: number | null
  readonly clusters: number
  readonly n: number
}

/** 2^17 draws: beyond, some are drawn. */
const MOST_EXACT_CLUSTERS = 18
/** Fewer clusters with either value of a tested flag carry no verdict; twice as many in all of another column. */
const LEAST_CLUSTERS = 5

const ASSUMPTIONS = [
  'Clusters are independent of each other; within one, units may move together in any way.',
  'Given the other columns, nothing that moves y goes together with the tested column.',
  'Errors of a cluster are as likely as the same with every sign turned.',
]

function numberClusters(names: readonly string[]): { of: Int32Array; count: number } {
  const numbers = new Map<string, number>()
  const of = Int32Array.from(names, (name) => {
    const known = numbers.get(name) ?? numbers.size
    numbers.set(name, known)
    return known
  })
  return { of, count: numbers.size }
}

/** What is too few clusters for a verdict, in words; a flag needs enough with either value. */
function tooFew(x: WildClusterInput['x'], cluster: readonly string[], count: number) {
  const values = new Map<number, Set<string>>()
  x.forEach((row, at) => {
    const value = row[0] ?? 0
    const has = values.get(value) ?? new Set()
    values.set(value, has.add(cluster[at] ?? ''))
  })
  const isFlag = values.size === 2
  const fewest = isFlag ? Math.min(...[...values.values()].map((has) => has.size)) : count
  const least = isFlag ? LEAST_CLUSTERS : 2 * LEAST_CLUSTERS
  if (fewest >= least) return null
  return `fewer than ${least} clusters${isFlag ? ' on a side' : ''} (${fewest})`
}

/** Where the p-value falls to .05 on either side of the coefficient; null where it never does. */
function intervalBy(p: (b: number) => number, centre: number, se: number): Interval | null {
  const end = (side: 1 | -1): number | null => {
    let kept = 0
    let rejected = 2
    while (p(centre + side * rejected * se) > 0.05) {
      kept = rejected
      rejected *= 2
      if (rejected > 1_000) return null
    }
    for (let step = 0; step < 40; step += 1) {
      const middle = (kept + rejected) / 2
      if (p(centre + side * middle * se) > 0.05) kept = middle
      else rejected = middle
    }
    return centre + side * kept * se
  }
  const low = end(-1)
  const high = low === null ? null : end(1)
  return low === null || high === null ? null : [low, high]
}

const NOTHING = {
  se: null,
  t: null,
  draws: null,
  isExact: false,
  atLeastAsExtreme: null,
  strictlyMoreExtreme: null,
  pValue: null,
  pValueStrict: null,
  interval: null,
}

function insistOnSample({ y, x, cluster, draws = 1, null: b = 0 }: WildClusterInput): void {
  insistOnNumbers([...y, b])
  insistOnTable(x)
  if (x.length !== y.length || cluster.length !== y.length) {
    throw new RangeError(`${y.length} outcomes, ${x.length} rows, ${cluster.length} clusters`)
  }
  if (y.length > 0 && x[0]?.length === 0) throw new RangeError('no column to test')
  if (!Number.isInteger(draws) || draws < 1) throw new RangeError(`not a number of draws: ${draws}`)
}

/**
 * Wild cluster restricted bootstrap-t: tests the coefficient of the first column where clusters are too few
 * for the sandwich's own p-value.
 *
 *     y* = fit under the null + sign of the cluster × residual under the null;  p = share with |t*| ≥ |t|
 *
 * Signs are ±1, all 2^G vectors up to 18 clusters (p is exact), else seeded draws, the fit itself always
 * among them. t by the cluster sandwich with G/(G − 1) · (N − 1)/(N − K). `pValueStrict` counts |t*| > |t|.
 * The interval holds every null hypothesis that is not rejected at 5 %.
 * Unit: coefficient, se and interval of y per unit of the first column.
 * Null: the tested column follows from the others, one cluster, N ≤ K, or a fit without residuals; the
 * interval also where no coefficient can be rejected (5 clusters have no p below 2/32). The verdict needs
 * 5 clusters with either value of a flag, 10 in all for another column.
 * @throws {RangeError} lists of different length, a number that is not finite, or what is no seed
 * @see Cameron, A. C., Gelbach, J. & Miller, D. (2008) Bootstrap-based improvements for inference with
 *   clustered errors
 * @see Roodman, D. et al. (2019) Fast and wild: bootstrap inference in Stata using boottest
 * @example wildClusterBootstrap({ y, x: treated.map((one) => [one]), cluster: towns }).pValue
 */
export function wildClusterBootstrap(input: WildClusterInput): WildClusterResult {
  insistOnSample(input)
  const { y, x, cluster, null: b = 0, draws: wanted = 9_999, seed = 1, sesoi } = input
  const n = y.length
  const { of, count: clusters } = numberClusters(cluster)
  const regression = clusterRegression(y, x, of, clusters)
  const told = { clusters, n, assumptions: ASSUMPTIONS }
  const refuse = (coefficient: number | null, failed: string): WildClusterResult => ({
    coefficient,
    ...NOTHING,
    ...told,
    ...judge({ interval: null, sesoi, failed }),
  })
  if (regression === null) return refuse(null, 'the tested column does not vary on its own')
  const { coefficient, parameters } = regression
  if (clusters < 2 || n <= parameters) {
    return refuse(coefficient, 'too few rows or clusters for a standard error')
  }

  const isExact = clusters <= MOST_EXACT_CLUSTERS
  const signs: WildDraws = isExact ? everySign(regression) : drawnSigns(regression, wanted, seed)
  const factor = (clusters / (clusters - 1)) * ((n - 1) / (n - parameters))
  const se = Math.sqrt(factor * (signs.terms[2] as number))
  const largest = y.reduce((most, one) => Math.max(most, Math.abs(one)), 0)
  const reach = Math.max(Math.abs(coefficient), largest * Number.EPSILON)
  if (se <= 1e-12 * reach) return refuse(coefficient, 'the fit leaves no residuals')

  const { atLeast, strictly } = extremeDraws(signs, b, factor)
  const interval = intervalBy(
    (one) => extremeDraws(signs, one, factor).atLeast / signs.count,
    coefficient,
    se,
  )
  const failed = tooFew(x, cluster, clusters)
  // Every vector of signs stands for itself and the one turned round.
  const times = isExact ? 2 : 1
  return {
    coefficient,
    se,
    t: (coefficient - b) / se,
    draws: times * signs.count,
    isExact,
    atLeastAsExtreme: times * atLeast,
    strictlyMoreExtreme: times * strictly,
    pValue: atLeast / signs.count,
    pValueStrict: strictly / signs.count,
    ...told,
    interval,
    ...judge({ interval, sesoi, failed }),
  }
}
