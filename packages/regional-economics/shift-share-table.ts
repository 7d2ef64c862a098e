import { type CountTable, insistOnTotals, sumOf } from './count-table.ts'
import {
  allocationEffect,
  competitiveEffect,
  growthOf,
  homotheticWorkers,
  industryMixEffect,
  nationalEffect,
  regionalEffect,
} from './shift-share-effects.ts'

export type ShiftShareTableInput = {
  /** Workers of all regions at the start and at the end: the same rows and columns. */
  readonly before: CountTable
  readonly after: CountTable
  /** Workers of the nation by industry; without them the regions are summed. */
  readonly nation0?: Float64Array
  readonly nation1?: Float64Array
  /** All industries of the nation, where the published totals are not the sums. */
  readonly nationTotal0?: number
  readonly nationTotal1?: number
}
/** Persons: one a cell, row after row, or one a region. */
export type ShiftShareColumns = {
  readonly national: Float64Array
  readonly industryMix: Float64Array
  readonly regional: Float64Array
  readonly competitive: Float64Array
  readonly allocation: Float64Array
}
export type ShiftShareTotals = ShiftShareColumns & {
  readonly change: Float64Array
  /** The change of industries that the nation did not have at the start. */
  readonly unexplained: Float64Array
}

const columnsOf = (length: number): ShiftShareColumns => ({
  national: new Float64Array(length),
  industryMix: new Float64Array(length),
  regional: new Float64Array(length),
  competitive: new Float64Array(length),
  allocation: new Float64Array(length),
})

function nationOf({ before, after, ...given }: ShiftShareTableInput) {
  const { rows, columns } = before
  if (after.rows !== rows || after.columns !== columns) {
    throw new RangeError('the tables at the start and at the end differ in shape')
  }
  const nation0 = given.nation0 ?? before.columnSums
  const nation1 = given.nation1 ?? after.columnSums
  insistOnTotals(nation0, columns)
  insistOnTotals(nation1, columns)
  const nationTotal = given.nationTotal0 ?? sumOf(nation0)
  if (nationTotal <= 0) throw new RangeError('the nation has no workers at the start')
  return {
    nation0,
    nation1,
    all: (given.nationTotal1 ?? sumOf(nation1)) / nationTotal - 1,
    own: nation0.map((E0, column) => growthOf(E0, nation1[column] ?? 0)),
    structure: nation0.map((E0) => E0 / nationTotal),
  }
}

/** The totals of every region; the effects of every cell are written too where there is room. */
function decompose(input: ShiftShareTableInput, cells: ShiftShareColumns | null): ShiftShareTotals {
  const { nation0, nation1, all, own, structure } = nationOf(input)
  const { rows, columns, rowSums } = input.before
  const before = input.before.cells
  const after = input.after.cells
  const change = new Float64Array(rows)
  const unexplained = new Float64Array(rows)
  const totals = { ...columnsOf(rows), change, unexplained }

  for (let row = 0, at = 0; row < rows; row += 1) {
    const regionTotal = rowSums[row] ?? 0
    // Sums in local variables: a typed array read and written for every cell takes twice as long.
    let changes = 0
    let unexplaineds = 0
    let nationals = 0
    let mixes = 0
    let regionals = 0
    let competitives = 0
    let allocations = 0
    for (let column = 0; column < columns; column += 1, at += 1) {
      const e0 = before[at] ?? 0
      const e1 = after[at] ?? 0
      const E0 = nation0[column] ?? 0
      changes += e1 - e0
      let national = Number.NaN
      let mix = Number.NaN
      let regional = Number.NaN
      let competitive = Number.NaN
      let allocation = Number.NaN
      if (E0 === 0) unexplaineds += e1 - e0
      else {
        const ownGrowth = own[column] ?? 0
        nationals += national = nationalEffect(e0, all)
        mixes += mix = industryMixEffect(e0, ownGrowth, all)
        regionals += regional = regionalEffect(e0, e1, E0, nation1[column] ?? 0)
        if (e0 !== 0) {
          const homothetic = homotheticWorkers(regionTotal, structure[column] ?? 0)
          const ahead = growthOf(e0, e1) - ownGrowth
          competitives += competitive = competitiveEffect(homothetic, ahead)
          allocations += allocation = allocationEffect(e0, homothetic, ahead)
        }
      }
      if (cells === null) continue
      cells.national[at] = national
      cells.industryMix[at] = mix
      cells.regional[at] = regional
      cells.competitive[at] = competitive
      cells.allocation[at] = allocation
    }
    change[row] = changes
    unexplained[row] = unexplaineds
    totals.national[row] = nationals
    totals.industryMix[row] = mixes
    totals.regional[row] = regionals
    totals.competitive[row] = competitives
    totals.allocation[row] = allocations
  }
  return totals
}

/**
 * `total` of `shiftShare` for every region of a country in typed arrays: the same formulas, no object
 * per cell, and nothing kept of the single industries.
 *
 * Shape: two tables of the same regions and industries. Unit: persons (人).
 * What `shiftShare` leaves out of a total is left out here. A suppressed cell (NaN) makes the totals of
 * its region NaN, and the nation unknown unless that is given.
 * @throws {RangeError} tables or totals that do not fit, a negative count, a nation without workers
 * @see Dunn, E. (1960); Esteban-Marquillas, J. (1972)
 * @example
 * const [before, after] = [countTable([[10], [90]]), countTable([[12], [98]])]
 * shiftShareTotals({ before, after }).regional // Float64Array [1, -1]
 */
export function shiftShareTotals(input: ShiftShareTableInput): ShiftShareTotals {
  return decompose(input, null)
}

/**
 * `shiftShareTotals`, and the effects of every industry of every region, row after row, with NaN where
 * `shiftShare` has null: what the nation did not have at the start has no effects, what the region did
 * not have has neither `competitive` nor `allocation`.
 * @throws {RangeError} as `shiftShareTotals`
 */
export function shiftShareTable(input: ShiftShareTableInput): {
  readonly effects: ShiftShareColumns
  readonly totals: ShiftShareTotals
} {
  const effects = columnsOf(input.before.cells.length)
  return { effects, totals: decompose(input, effects) }
}
