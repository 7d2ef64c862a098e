import type { BinaryTable } from './binary-table.ts'
import { bitsSet } from './bits-set.ts'

/** Positions that are not 0. */
const present = (degrees: Uint32Array) =>
  Int32Array.from([...degrees.keys()].filter((at) => degrees[at] !== 0))

/** A place in a row of bits for everything on one side; each word holds one degree d alone. */
type Places = { readonly places: Int32Array; readonly weights: Float64Array }

/** Those of the same degree side by side, so that a word of 32 has one weight, 1 / d. */
function placesByDegree(members: Int32Array, degrees: Uint32Array): Places {
  const places = new Int32Array(degrees.length)
  const weights: number[] = []
  let before = 0
  let place = 0
  for (const member of members.toSorted((a, b) => (degrees[a] ?? 0) - (degrees[b] ?? 0))) {
    const degree = degrees[member] ?? 0
    if (degree !== before) place = weights.length * 32
    before = degree
    weights[place >>> 5] = 1 / degree
    places[member] = place
    place += 1
  }
  return { places, weights: Float64Array.from(weights) }
}

export type SmallerSide = {
  /** Whether the smaller side is that of the industries. */
  readonly byIndustry: boolean
  /** Positions on that side, those without a 1 left out. */
  readonly inner: Int32Array
  /** √d of each. */
  readonly roots: Float64Array
  readonly matrix: Float64Array
}

/**
 * The symmetric matrix with the eigenvalues of W, on the smaller side of the table:
 *
 *     S_ab = Σ_c (M_ca M_cb / d_c) / √(d_a d_b), over all c of the other side
 *
 * The known vector √d of eigenvalue 1 is taken out, so that what leads the matrix is the second.
 */
export function smallerSide({ cells, columns, diversity, ubiquity }: BinaryTable): SmallerSide {
  const regions = present(diversity)
  const industries = present(ubiquity)
  const byIndustry = industries.length <= regions.length
  const [inner, outer] = byIndustry ? [industries, regions] : [regions, industries]
  const [innerDegree, outerDegree] = byIndustry ? [ubiquity, diversity] : [diversity, ubiquity]
  const [innerStep, outerStep] = byIndustry ? [1, columns] : [columns, 1]

  const { places, weights } = placesByDegree(outer, outerDegree)
  const words = weights.length
  const bits = new Int32Array(inner.length * words)
  for (const c of outer) {
    const place = places[c] ?? 0
    const bit = place & 31
    for (let a = 0, at = place >>> 5; a < inner.length; a += 1, at += words) {
      const cell = cells[c * outerStep + (inner[a] ?? 0) * innerStep] ?? 0
      bits[at] = (bits[at] ?? 0) | (cell << bit)
    }
  }
  const roots = Float64Array.from(inner, (a) => Math.sqrt(innerDegree[a] ?? 0))
  return { byIndustry, inner, roots, matrix: deflated(bits, weights, roots) }
}

function deflated(bits: Int32Array, weights: Float64Array, roots: Float64Array): Float64Array {
  const n = roots.length
  const words = weights.length
  const matrix = new Float64Array(n * n)
  let all = 0
  for (const root of roots) all += root * root
  for (let a = 0; a < n; a += 1) {
    for (let b = 0; b <= a; b += 1) {
      let sum = 0
      let left = a * words
      let right = b * words
      for (let word = 0; word < words; word += 1, left += 1, right += 1) {
        sum += (weights[word] ?? 0) * bitsSet((bits[left] ?? 0) & (bits[right] ?? 0))
      }
      const product = (roots[a] ?? 0) * (roots[b] ?? 0)
      const entry = sum / product - product / all
      matrix[a * n + b] = entry
      matrix[b * n + a] = entry
    }
  }
  return matrix
}
