import { type BinaryMatrix, type BinaryTable, binaryTable } from './binary-table.ts'
import { listOf } from './count-table.ts'
import type { Cell } from './matrix.ts'
import { meansOverIndustries, meansOverRegions } from './reflections.ts'
import { standardiseFlat } from './standardise.ts'
import { leadingEigen } from './symmetric-eigen.ts'
import { smallerSide } from './transition-matrix.ts'

/** A second eigenvalue nearer than this to 0 or to the third has no vector of its own. */
const LEAST_GAP = 1e-10
/** A correlation nearer than this to 0 has no sign. */
const LEAST_CORRELATION = 1e-9

/** NaN where `EconomicComplexity` has null. */
export type ComplexityTable = {
  readonly diversity: Uint32Array
  readonly ubiquity: Uint32Array
  readonly eci: Float64Array
  readonly pci: Float64Array
  readonly secondEigenvalue: number
}
export type EconomicComplexity = {
  /** k_r: how many industries a region has. */
  readonly diversity: readonly number[]
  /** u_i: how many regions have an industry. */
  readonly ubiquity: readonly number[]
  /** Economic complexity index of each region. */
  readonly eci: readonly Cell[]
  /** Complexity of each industry (product complexity index). */
  readonly pci: readonly Cell[]
  /** λ_2 of W, 0 to 1; null with fewer than two regions that have an industry. */
  readonly secondEigenvalue: Cell
}

/** 1 or −1, or NaN where there is no correlation to take the sign of. */
function signOf(standardised: Float64Array, diversity: Uint32Array): number {
  const own = Float64Array.from(diversity, (k) => (k === 0 ? Number.NaN : k))
  standardiseFlat(own)
  let product = 0
  let count = 0
  for (let at = 0; at < own.length; at += 1) {
    if (diversity[at] === 0) continue
    product += (own[at] ?? 0) * (standardised[at] ?? 0)
    count += 1
  }
  const correlation = product / (count - 1)
  return Math.abs(correlation) > LEAST_CORRELATION ? Math.sign(correlation) : Number.NaN
}

/** `economicComplexity` in typed arrays. */
export function complexityTable(table: BinaryTable): ComplexityTable {
  const { rows, columns, diversity, ubiquity } = table
  const eci = new Float64Array(rows).fill(Number.NaN)
  const pci = new Float64Array(columns).fill(Number.NaN)
  const { byIndustry, inner, roots, matrix } = smallerSide(table)
  const regions = diversity.reduce((count, k) => (k === 0 ? count : count + 1), 0)
  if (regions < 2) return { diversity, ubiquity, eci, pci, secondEigenvalue: Number.NaN }

  const { value, next, vector } = leadingEigen(matrix, inner.length)
  const secondEigenvalue = Math.max(0, value)
  if (value <= LEAST_GAP || value - Math.max(0, next) <= LEAST_GAP) {
    return { diversity, ubiquity, eci, pci, secondEigenvalue }
  }
  const side = byIndustry ? pci : eci
  for (const [at, place] of inner.entries()) side[place] = (vector[at] ?? 0) / (roots[at] ?? 0)
  if (byIndustry) eci.set(meansOverIndustries(table, pci))
  standardiseFlat(eci)
  const sign = signOf(eci, diversity)
  for (let at = 0; at < rows; at += 1) eci[at] = (eci[at] ?? 0) * sign
  pci.set(meansOverRegions(table, eci))
  standardiseFlat(pci)
  return { diversity, ubiquity, eci, pci, secondEigenvalue }
}

/**
 * Economic complexity of regions and of industries.
 *
 *     W_rr' = Σ_i M_ri M_r'i / (k_r u_i)
 *     eci = eigenvector of the second largest eigenvalue of W, with the sign that correlates with k
 *     pci_i = mean of eci over the regions that have i
 *
 * Shape: 0 or 1 by regions (rows) and industries (columns), such as the `rca` of `locationQuotients`.
 * Unit: both standardised, mean 0 and sample standard deviation 1.
 * Null for a region without industries and an industry without regions, which are left out. Null
 * throughout where the vector is not determined: all regions alike, the second eigenvalue equal to the
 * third (three groups of regions with no industry in common), or no correlation with diversity, so that
 * nobody could say which end is the complex one.
 * @throws {RangeError} a cell is neither 0 nor 1, or the rows differ in length
 * @see Hidalgo, C. & Hausmann, R. (2009) The building blocks of economic complexity
 * @see Mealy, P., Farmer, J. D. & Teytelboym, A. (2019) Interpreting economic complexity
 * @example economicComplexity([[1, 1, 1], [1, 1, 0], [1, 0, 0]]).eci // [1, 0, -1]
 */
export function economicComplexity(binary: BinaryMatrix): EconomicComplexity {
  const { diversity, ubiquity, eci, pci, secondEigenvalue } = complexityTable(binaryTable(binary))
  return {
    diversity: Array.from(diversity),
    ubiquity: Array.from(ubiquity),
    eci: listOf(eci),
    pci: listOf(pci),
    secondEigenvalue: Number.isNaN(secondEigenvalue) ? null : secondEigenvalue,
  }
}
