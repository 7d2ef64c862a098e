import { flatList, matrixOf } from './count-table.ts'
import { insistOnSectors, insistOnSquare, sumOfProducts } from './input-coefficients.ts'
import { inverseOf } from './inverse.ts'
import { type Cell, type Matrix, shareOf, sumKnown, transpose } from './matrix.ts'

export type LeontiefInput = {
  /** A: row i, column j is the input of i for one unit of output of j. */
  readonly coefficients: Matrix
  /** Persons for one unit of output of each sector. */
  readonly jobs?: readonly Cell[]
  /** Income of households out of one unit of output of each sector. */
  readonly income?: readonly Cell[]
  /** What households buy of each sector out of one unit of income: closes the model (type II). */
  readonly consumption?: readonly Cell[]
  readonly finalDemand?: readonly Cell[]
}
/** What was not asked for (no jobs, no income, …) is null as a whole. */
export type Leontief = {
  /** L = (I − A)⁻¹ */
  readonly inverse: readonly (readonly Cell[])[] | null
  /** Column sums of L: output of all sectors for one unit of final demand of j. */
  readonly outputMultiplier: readonly Cell[] | null
  /** Row sums of L: output of i when the final demand of every sector rises by one unit. */
  readonly forwardLinkage: readonly Cell[] | null
  /** l L: persons for one unit of final demand. */
  readonly employmentMultiplierI: readonly Cell[] | null
  /** l L over l: persons in all for one person in the sector itself; null where l is 0. */
  readonly employmentRatioI: readonly Cell[] | null
  readonly incomeMultiplierI: readonly Cell[] | null
  readonly incomeRatioI: readonly Cell[] | null
  /** The inverse with households as the last sector. */
  readonly closedInverse: readonly (readonly Cell[])[] | null
  /** Column sums of the closed inverse over the sectors, households left out. */
  readonly outputMultiplierII: readonly Cell[] | null
  /** The row of households. */
  readonly incomeMultiplierII: readonly Cell[] | null
  readonly employmentMultiplierII: readonly Cell[] | null
  /** x = L f */
  readonly output: readonly Cell[] | null
  /** l x */
  readonly jobsTotal: Cell
}

/** (I − A)⁻¹, or null where a coefficient is not known or there is none. */
function leontiefInverse(coefficients: Matrix): Cell[][] | null {
  const flat = flatList(coefficients.flat())
  if (flat.some(Number.isNaN)) return null
  const n = coefficients.length
  const difference = flat.map((entry, at) => (at % (n + 1) === 0 ? 1 - entry : -entry))
  const inverse = inverseOf(difference, n)
  return inverse && matrixOf(inverse, n)
}

function insistOnInput({ coefficients, ...lists }: LeontiefInput): void {
  insistOnSquare(coefficients)
  for (const [name, values] of Object.entries(lists)) {
    if (values) insistOnSectors(values, coefficients.length, name)
  }
}

/** A with the row of income and the column of consumption. */
function closed({ coefficients, income, consumption }: LeontiefInput): Matrix | null {
  if (!income || !consumption) return null
  return [...coefficients.map((row, at) => [...row, consumption[at] ?? null]), [...income, 0]]
}

/**
 * Leontief's open model of input and output, its multipliers and, where income and consumption are
 * given, the model closed for households (type II).
 *
 *     L = (I − A)⁻¹,  x = L f,  multipliers 1 L, l L and w L, forward linkage L 1
 *     type II: A with the row w and the column c of households added
 *
 * Shape: sectors in the same order everywhere. Units: persons or yen for one unit (as in A) of final
 * demand; ratios have none.
 * Null as a whole where I − A has no inverse, or a coefficient is suppressed: it would reach every
 * entry of the inverse. A ratio is null where the sector itself has no jobs or income. Capacity is not
 * in the model: it takes output to follow demand.
 * @throws {RangeError} A is not square, a list is not as long as A, or a value is not finite
 * @see Miller, R. & Blair, P. (2009) Input–Output Analysis, ch. 2 and 6
 * @example leontief({ coefficients: [[0.5]], finalDemand: [10] }).output // [20]
 */
export function leontief(input: LeontiefInput): Leontief {
  insistOnInput(input)
  const { coefficients, jobs, income, finalDemand } = input
  const inverse = leontiefInverse(coefficients)
  const columns = inverse && transpose(inverse)
  const times = (row: readonly Cell[] | undefined) =>
    row && columns ? columns.map((column) => sumOfProducts(row, column)) : null
  const ratio = (multipliers: readonly Cell[] | null, own: readonly Cell[] | undefined) =>
    multipliers && own ? multipliers.map((one, at) => shareOf(one, own[at] ?? null)) : null

  const withHouseholds = closed(input)
  const closedInverse = withHouseholds && leontiefInverse(withHouseholds)
  const closedColumns =
    closedInverse && transpose(closedInverse.slice(0, -1)).slice(0, coefficients.length)

  const employmentMultiplierI = times(jobs)
  const incomeMultiplierI = times(income)
  const output =
    inverse && finalDemand ? inverse.map((row) => sumOfProducts(row, finalDemand)) : null
  return {
    inverse,
    outputMultiplier: columns?.map(sumKnown) ?? null,
    forwardLinkage: inverse?.map(sumKnown) ?? null,
    employmentMultiplierI,
    employmentRatioI: ratio(employmentMultiplierI, jobs),
    incomeMultiplierI,
    incomeRatioI: ratio(incomeMultiplierI, income),
    closedInverse,
    outputMultiplierII: closedColumns?.map(sumKnown) ?? null,
    incomeMultiplierII: closedInverse?.at(-1)?.slice(0, -1) ?? null,
    employmentMultiplierII:
      closedColumns && jobs ? closedColumns.map((column) => sumOfProducts(jobs, column)) : null,
    output,
    jobsTotal: output && jobs ? sumOfProducts(jobs, output) : null,
  }
}
