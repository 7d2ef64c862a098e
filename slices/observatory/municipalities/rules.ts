import type { EditionHead } from '../figures/rules.ts'
import type { Mark } from '../reference/marks.ts'

export type Municipality = {
  readonly code: string
  readonly code6: string
  readonly name: string
  readonly prefecture: string
  readonly kind: string
  readonly lat: number
  readonly lng: number
}

/** One series in one period over all municipalities, in their order; null never stands for 0. */
export type Column = {
  readonly series: string
  readonly period: number
  /** The newest edition that values come from; '' where nothing of it was found. */
  readonly edition: string
  /** All of them, the newest first: a city's own edition may be of a few places only. */
  readonly editions: readonly string[]
  /** Which one each value comes from, '' where there is none. */
  readonly editionOf: readonly string[]
  readonly values: readonly (number | null)[]
  readonly marks: readonly (Mark | null)[]
  /** Lower bounds: part of the sum is withheld. */
  readonly partial: readonly boolean[]
  readonly nation: number | null
}

/** The whole country in one table: what peers are sought in and maps are coloured by. */
export type Country = {
  readonly places: readonly Municipality[]
  /** Of a five-digit code, its row. */
  readonly rowOf: ReadonlyMap<string, number>
  readonly editions: readonly EditionHead[]
  /** @throws {RangeError} the column was not asked for: a mistake of the program */
  column(series: string, period: number): Column
}

/** The numbers that are whole: null where withheld, missing or only a lower bound. */
export function wholeColumn({ values, partial }: Column): (number | null)[] {
  return values.map((value, row) => (partial[row] ? null : value))
}

export type Sought = { readonly series: string; readonly period: number }

export const keyOfColumn = ({ series, period }: Sought): string => `${series} ${period}`

/** All editions that these columns rest on. */
export function editionsBehind(country: Country, sought: readonly Sought[]): string[] {
  return [
    ...new Set(sought.flatMap(({ series, period }) => country.column(series, period).editions)),
  ]
}

/** A code of five digits, or of six with its check digit, to five; '' where it is neither. */
export function fiveDigits(typed: string): string {
  return /^\d{5,6}$/.test(typed) ? typed.slice(0, 5) : ''
}
