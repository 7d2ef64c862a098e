import { type BinaryMatrix, type BinaryTable, binaryTable } from './binary-table.ts'
import { flatList, matrixOf } from './count-table.ts'
import { type Cell, insistOnCounts, type Matrix } from './matrix.ts'

/** So many industries go into one number: 64 sums a group are few enough to stay in the cache. */
const GROUP = 6
/** So many groups are added in one pass, which spares reading and writing the densities. */
const AT_ONCE = 4

/**
 * For every group of six industries and every choice among them, the sums of their proximities to each
 * industry. A region's density is then a sum over a few groups instead of over all its industries (the
 * “method of four Russians”).
 */
function sumsByChoice(proximities: Float64Array, industries: number): Float64Array {
  const groups = Math.ceil(industries / GROUP)
  const sums = new Float64Array((groups * industries) << GROUP)
  for (let group = 0; group < groups; group += 1) {
    for (let choice = 1; choice < 1 << GROUP; choice += 1) {
      const last = 31 - Math.clz32(choice)
      const industry = group * GROUP + last
      if (industry >= industries) break
      const from = ((group << GROUP) + (choice ^ (1 << last))) * industries
      const to = ((group << GROUP) + choice) * industries
      for (let other = 0; other < industries; other += 1) {
        sums[to + other] =
          (sums[from + other] ?? 0) + (proximities[industry * industries + other] ?? 0)
      }
    }
  }
  return sums
}

/** Where in the sums each group's choice of a region begins; a group that is not there has no choice. */
function choicesOf(
  cells: BinaryTable['cells'],
  start: number,
  industries: number,
  places: Int32Array,
): void {
  for (let group = 0; group < places.length; group += 1) {
    const first = group * GROUP
    const end = Math.min(first + GROUP, industries)
    let choice = 0
    for (let industry = first; industry < end; industry += 1) {
      choice |= (cells[start + industry] ?? 0) << (industry - first)
    }
    // Place 0 holds the sums of choosing nothing: zeros.
    places[group] = choice === 0 ? 0 : ((group << GROUP) + choice) * industries
  }
}

/** Adds the sums at the places to a row of densities. */
function addSums(
  densities: Float64Array,
  start: number,
  industries: number,
  sums: Float64Array,
  places: Int32Array,
): void {
  for (let group = 0; group < places.length; group += AT_ONCE) {
    const one = places[group] ?? 0
    const two = places[group + 1] ?? 0
    const three = places[group + 2] ?? 0
    const four = places[group + 3] ?? 0
    for (let column = 0; column < industries; column += 1) {
      densities[start + column] =
        (densities[start + column] ?? 0) +
        (sums[one + column] ?? 0) +
        (sums[two + column] ?? 0) +
        (sums[three + column] ?? 0) +
        (sums[four + column] ?? 0)
    }
  }
}

/**
 * `relatednessDensity` in a typed array, row after row: NaN where the sum of proximities is 0.
 * `proximities` as `proximityTable` gives them; NaN in them is left out.
 * @throws {RangeError} the proximities are not those of as many industries
 */
export function relatednessDensityTable(
  { cells, rows, columns }: BinaryTable,
  proximities: Float64Array,
): Float64Array {
  if (proximities.length !== columns * columns) {
    throw new RangeError(`${proximities.length} proximities of ${columns} industries`)
  }
  const known = proximities.map((one) => (Number.isNaN(one) ? 0 : one))
  const sums = sumsByChoice(known, columns)
  const weight = new Float64Array(columns)
  for (let at = 0; at < known.length; at += 1) {
    const column = at % columns
    weight[column] = (weight[column] ?? 0) + (known[at] ?? 0)
  }
  const densities = new Float64Array(cells.length)
  const places = new Int32Array(Math.ceil(columns / GROUP / AT_ONCE) * AT_ONCE)
  for (let row = 0; row < rows; row += 1) {
    const start = row * columns
    choicesOf(cells, start, columns, places)
    addSums(densities, start, columns, sums, places)
    for (let column = 0; column < columns; column += 1) {
      densities[start + column] = (densities[start + column] ?? 0) / (weight[column] ?? 0)
    }
  }
  return densities
}

/**
 * Relatedness density: how much of what is related to an industry a region already has.
 *
 *     d_rj = Σ_k M_rk φ_kj / Σ_k φ_kj
 *
 * Shape: regions by industries; `proximities` industries by industries with 0 on the diagonal, so that
 * the region's own j does not count. Unit: a share, 0 to 1.
 * Null where j is related to nothing (0/0). Proximities that are null (an industry that no region has)
 * are in neither sum.
 * @throws {RangeError} a cell is neither 0 nor 1, a proximity is negative, or the shapes do not fit
 * @see Hidalgo, C. et al. (2007); Boschma, R. et al. (2015) Relatedness and technological change in cities
 * @example relatednessDensity([[1, 0]], [[0, 1], [1, 0]]) // [[0, 1]]
 */
export function relatednessDensity(binary: BinaryMatrix, proximities: Matrix): Cell[][] {
  insistOnCounts(proximities)
  const table = binaryTable(binary)
  const { columns } = table
  const densities = relatednessDensityTable(table, flatList(proximities.flat()))
  return columns === 0 ? binary.map(() => []) : matrixOf(densities, columns)
}
