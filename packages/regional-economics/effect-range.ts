import { insistOnSectors, sumOfProducts } from './input-coefficients.ts'
import { leontief } from './leontief.ts'
import { type Cell, type Matrix, sumKnown } from './matrix.ts'
import {
  crossQuotient,
  insistOnRegion,
  reduced,
  simpleQuotients,
  sizeFactor,
} from './regionalise.ts'

export type EffectInput = {
  /** National A, imports included: row i, column j is the input of i for one unit of output of j. */
  readonly coefficients: Matrix
  /** m_i: imports over domestic demand; what lies outside 0 to 1 is cut to it. */
  readonly importShares: readonly Cell[]
  /**
   * Workers by sector, of the region and of the nation. Null in both: the survey does not count the
   * sector (公務, 分類不明).
   */
  readonly region: readonly Cell[]
  readonly nation: readonly Cell[]
  /** Additional demand for what is made in the region: not the amount of a grant. */
  readonly demand: readonly Cell[]
  /** Gross value added, income of employees, and jobs, for one unit of output of each sector. */
  readonly valueAdded: readonly Cell[]
  readonly income: readonly Cell[]
  readonly jobs: readonly Cell[]
  /** Exponents δ to try; 0.2, 0.3 and 0.4 where not given. */
  readonly deltas?: readonly number[]
}
export type Effect = {
  readonly output: Cell
  readonly valueAdded: Cell
  readonly income: Cell
  readonly jobs: Cell
}
export type EffectAtDelta = Effect & {
  readonly delta: number
  readonly lambda: Cell
  /** R: what the region's sectors buy inside the region. */
  readonly coefficients: readonly (readonly Cell[])[]
  readonly outputBySector: readonly Cell[] | null
}
/** The smallest and the largest over all δ; null where one of them is not known. */
export type Range = { readonly low: number; readonly high: number } | null
export type EffectRange = {
  readonly byDelta: readonly EffectAtDelta[]
  readonly range: { readonly [Part in keyof Effect]: Range }
}

export const USUAL_DELTAS: readonly number[] = [0.2, 0.3, 0.4]

/** Workers with 0 for the sectors that nobody counts, so that they are in no sum. */
function countedWorkers({ region, nation }: EffectInput) {
  const isUncounted = region.map((cell, at) => cell === null && (nation[at] ?? null) === null)
  const counted = (workers: readonly Cell[]) =>
    workers.map((cell, at) => (isUncounted[at] ? 0 : cell))
  return { isUncounted, region: counted(region), nation: counted(nation) }
}
type Workers = ReturnType<typeof countedWorkers>

/** R, with the rule for sectors that nobody counts. */
function regionalCoefficients(
  { coefficients, importShares }: EffectInput,
  { isUncounted, region, nation }: Workers,
  lambda: Cell,
): Cell[][] {
  const quotients = simpleQuotients(region, nation)
  return coefficients.map((row, i) => {
    const importShare = importShares[i] ?? null
    const madeHere = importShare === null ? null : 1 - Math.min(1, Math.max(0, importShare))
    const seller = isUncounted[i] ? 0 : (quotients[i] ?? null)
    return row.map((coefficient, j) => {
      // A buyer that nobody counts has no quotient: the seller's own stands for the pair.
      const buysAsOwn = i === j || isUncounted[j] === true
      const quotient = crossQuotient(seller, quotients[j] ?? null, buysAsOwn)
      const flq = quotient === null || lambda === null ? null : quotient * lambda
      const bought = reduced(coefficient, flq)
      return bought === null || madeHere === null ? null : bought * madeHere
    })
  })
}

function effectAt(input: EffectInput, delta: number): EffectAtDelta {
  const workers = countedWorkers(input)
  const lambda = sizeFactor(workers.region, workers.nation, delta)
  const coefficients = regionalCoefficients(input, workers, lambda)
  const { inverse, output } = leontief({ coefficients, finalDemand: input.demand })
  const isFeasible = inverse?.every((row) => row.every((entry) => entry !== null && entry >= 0))
  const bySector = isFeasible ? output : null
  const times = (row: readonly Cell[]) => bySector && sumOfProducts(row, bySector)
  return {
    delta,
    lambda,
    coefficients,
    outputBySector: bySector,
    output: bySector && sumKnown(bySector),
    valueAdded: times(input.valueAdded),
    income: times(input.income),
    jobs: times(input.jobs),
  }
}

function rangeOf(values: readonly Cell[]): Range {
  const known = values.flatMap((value) => (value === null ? [] : [value]))
  if (known.length === 0 || known.length < values.length) return null
  return { low: Math.min(...known), high: Math.max(...known) }
}

/**
 * What an additional demand for local products brings about in the region, as a range: the national
 * table cut down to the region by FLQ with several exponents, and Leontief's model on each.
 *
 *     r_ij = (1 − m_i) a_ij min(1, FLQ_ij),  x = (I − R)⁻¹ f,  value added v x, income w x, jobs l x
 *
 * A sector that the survey does not count sells nothing in the region, and as a buyer has
 * FLQ_ij = λ SLQ_i. Shape: sectors in the same order everywhere. Unit: that of the demand; jobs in
 * persons. Output counts intermediate goods too; households' second round and limits of capacity are
 * not in it.
 * Null where a count, an import share or a coefficient is suppressed, and where the model has no solution
 * without negative output. A coefficient of jobs that is not known matters only where there is output.
 * @throws {RangeError} shapes that do not fit, a negative count, no δ or one below 0
 * @see Flegg, A. & Webber, C. (1997); Miller, R. & Blair, P. (2009) Input–Output Analysis, ch. 8
 * @example
 * effectRange({
 *   coefficients: [[0.5]], importShares: [0], region: [100], nation: [100], demand: [10],
 *   valueAdded: [0.5], income: [0.3], jobs: [0.1],
 * }).range.output // { low: 20, high: 20 }
 */
export function effectRange(input: EffectInput): EffectRange {
  const { coefficients, importShares, region, nation, demand, deltas = USUAL_DELTAS } = input
  if (deltas.length === 0) throw new RangeError('no δ to try')
  for (const delta of deltas) insistOnRegion({ coefficients, region, nation, delta })
  const { valueAdded, income, jobs } = input
  const lists = { importShares, demand, valueAdded, income, jobs }
  for (const [name, values] of Object.entries(lists)) {
    insistOnSectors(values, coefficients.length, name)
  }
  const byDelta = deltas.map((delta) => effectAt(input, delta))
  return {
    byDelta,
    range: {
      output: rangeOf(byDelta.map((one) => one.output)),
      valueAdded: rangeOf(byDelta.map((one) => one.valueAdded)),
      income: rangeOf(byDelta.map((one) => one.income)),
      jobs: rangeOf(byDelta.map((one) => one.jobs)),
    },
  }
}
