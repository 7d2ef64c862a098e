import { type Cell, insistOnCounts } from './matrix.ts'

export type SuppressedSumInput = {
  readonly values: readonly Cell[]
  /** The total that the source prints, where it does. */
  readonly publishedTotal?: number
  /** The least and the most that one suppressed cell can be, such as 1 and 2 establishments. */
  readonly hiddenMin?: number
  readonly hiddenMax?: number
}
export type SuppressedSum = {
  /** The published total, otherwise the sum of what is known: then at least this much. */
  readonly sum: number
  /** False where a suppressed cell is in it and no total was published. */
  readonly exact: boolean
  readonly knownSum: number
  /** Number of suppressed cells. */
  readonly suppressed: number
  readonly lower: number
  /** Null where nothing limits it. */
  readonly upper: number | null
  /** What the suppressed cells are together. Of a single cell it discloses that cell: never publish it. */
  readonly hiddenTogether: number | null
}

/**
 * The sum of cells of which some are suppressed (null), with what can be said about the rest.
 *
 *     known sum + k × hiddenMin ≤ sum ≤ known sum + k × hiddenMax, k suppressed cells
 *
 * Unit: that of the values. Where all cells are suppressed the sum 0 is only a bound: show 「X」.
 * @throws {RangeError} a negative value, a published total below the known sum, hiddenMin > hiddenMax
 * @example sumWithSuppressed({ values: [43, null], hiddenMin: 1, hiddenMax: 2 }).upper // 45
 */
export function sumWithSuppressed(input: SuppressedSumInput): SuppressedSum {
  const { values, publishedTotal, hiddenMin = 0, hiddenMax } = input
  insistOnCounts([values])
  if (hiddenMax !== undefined && hiddenMax < hiddenMin) {
    throw new RangeError(`no cell is between ${hiddenMin} and ${hiddenMax}`)
  }
  const knownSum = values.reduce<number>((sum, value) => sum + (value ?? 0), 0)
  const suppressed = values.filter((value) => value === null).length
  if (publishedTotal !== undefined && publishedTotal < knownSum) {
    throw new RangeError(`the total ${publishedTotal} is below the known sum ${knownSum}`)
  }
  const total = publishedTotal ?? (suppressed === 0 ? knownSum : null)
  return {
    sum: total ?? knownSum,
    exact: total !== null,
    knownSum,
    suppressed,
    lower: total ?? knownSum + suppressed * hiddenMin,
    upper: total ?? (hiddenMax === undefined ? null : knownSum + suppressed * hiddenMax),
    hiddenTogether: total === null ? null : total - knownSum,
  }
}
