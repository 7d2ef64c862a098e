import { parseCsv } from '#packages/japan'
import { presentCodeOf } from './area-changes.ts'
import { type Cell, readCell } from './marks.ts'
import { textOf, unknownHeader, unreadableLine } from './readings.ts'

export const SSDS_HEADER = 'cat01_code,area_code,time_name,n'

/** Items of 社会・人口統計体系 C that Sanchi reads, and our series. */
export const SSDS_SERIES: ReadonlyMap<string, string> = new Map([
  ['C3401', 'shipments'],
  ['C120110', 'taxable-income'],
  ['C120130', 'taxpayers'],
  ['C2207', 'employees-public'],
  ['C2210', 'employees-public-primary'],
  ['C2211', 'employees-public-secondary'],
  ['C2212', 'employees-public-tertiary'],
  ['C3101', 'agricultural-output'],
  ['C3501', 'annual-sales'],
])

export type SsdsRow = {
  readonly item: string
  readonly area: string
  readonly period: number
  readonly cell: Cell
}

/**
 * SSDS C: UTF-8, a long table (item, area, `2018年度`, value) in which merged towns stay as they were.
 * @throws {UnreadableEdition} header, year or value that cannot be read
 */
export function readSsds(bytes: Uint8Array): SsdsRow[] {
  const [header = [], ...rows] = parseCsv(textOf(bytes))
  if (header.join() !== SSDS_HEADER) {
    throw unknownHeader(header.join('、'))
  }
  return rows.map(([item = '', area = '', time = '', text = ''], n) => {
    const cell = readCell(text)
    const year = /^(\d{4})年度?$/.exec(time)?.[1]
    if (!cell || !year || !/^\d{5}$/.test(area)) {
      throw unreadableLine(n + 2, [item, area, time, text])
    }
    return { item, area, period: Number(year), cell }
  })
}

/** A value of a present municipality: a number, a mark, or (`partial`) a lower bound with its mark. */
export type Followed = Cell | { readonly value: number; readonly mark: 'suppressed' }

/**
 * What merged towns make together. Additive series are summed; where one of them is missing the sum is
 * a lower bound (「○○以上（一部秘匿）」), where all are, the mark alone. A rate is not summed.
 */
export function together(cells: readonly Cell[], additive: boolean): Followed {
  const [first = { value: null, mark: 'blank' } as const] = cells
  if (cells.length < 2) return first
  if (!additive) return { value: null, mark: 'unknown' }
  const known = cells.filter(({ value }) => value !== null)
  const sum = known.reduce((total, { value }) => total + (value ?? 0), 0)
  // A dash says that there is nothing to report: it makes no sum smaller.
  const hidden = cells.filter(({ mark }) => mark !== null && mark !== 'none_reported')
  if (hidden.length === 0 && known.length > 0) return { value: sum, mark: null }
  if (known.length === 0) return { value: null, mark: (hidden[0] ?? first).mark ?? 'suppressed' }
  return { value: sum, mark: 'suppressed' }
}

export type FollowedSeries = {
  /** item → period → present area → value */
  readonly values: ReadonlyMap<string, ReadonlyMap<number, ReadonlyMap<string, Followed>>>
  /** Codes without a known successor, each with the last year in which it stands. */
  readonly untraced: ReadonlyMap<string, number>
}

/**
 * Follows every code to its present municipality. Where a prefecture has towns whose successor is not
 * known, its figures begin in the year after the last of them: a sum with a hole is not a figure.
 */
export function followAreas(
  rows: readonly SsdsRow[],
  present: ReadonlySet<string>,
  additive: (item: string) => boolean,
): FollowedSeries {
  const untraced = new Map<string, number>()
  const firstYear = new Map<string, number>()
  const next = new Map(rows.map(({ area }) => [area, presentCodeOf(area, present)]))
  for (const { area, period } of rows) {
    if (next.get(area)) continue
    untraced.set(area, Math.max(untraced.get(area) ?? 0, period))
    const prefecture = area.slice(0, 2)
    firstYear.set(prefecture, Math.max(firstYear.get(prefecture) ?? 0, period + 1))
  }
  const cells = new Map<string, Map<number, Map<string, Cell[]>>>()
  for (const { item, area, period, cell } of rows) {
    const to = next.get(area)
    if (!to || period < (firstYear.get(area.slice(0, 2)) ?? 0)) continue
    const byPeriod = cells.get(item) ?? new Map<number, Map<string, Cell[]>>()
    const byArea = byPeriod.get(period) ?? new Map<string, Cell[]>()
    byArea.set(to, [...(byArea.get(to) ?? []), cell])
    byPeriod.set(period, byArea)
    cells.set(item, byPeriod)
  }
  const values = mapValues(cells, (byPeriod, item) =>
    mapValues(byPeriod, (byArea) => mapValues(byArea, (some) => together(some, additive(item)))),
  )
  return { values, untraced }
}

function mapValues<K, A, B>(map: ReadonlyMap<K, A>, change: (value: A, key: K) => B): Map<K, B> {
  return new Map([...map].map(([key, value]) => [key, change(value, key)]))
}
