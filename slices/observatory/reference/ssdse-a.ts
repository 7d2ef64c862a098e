import { parseCsv } from '#packages/japan'
import { DIVISIONS, DIVISIONS_2014 } from './divisions.ts'
import { type Cell, readCell } from './marks.ts'
import {
  countDiffers,
  textOf,
  totalDiffers,
  UnreadableEdition,
  unknownArea,
  unknownHeader,
} from './readings.ts'

export type SsdseEdition = {
  readonly code: 'ssdse-a-2020' | 'ssdse-a-2023' | 'ssdse-a-2026'
  /** What the first cell of the first row says. */
  readonly firstCell: string
  /** The file's column code → our series. */
  readonly series: ReadonlyMap<string, string>
  /** The published national sum of a column, against files that were cut off. */
  readonly control: { readonly column: string; readonly total: number; readonly areas: number }
}

const privateColumns = (prefix: string, series: string): [string, string][] => [
  [prefix, series],
  ...DIVISIONS.map(({ column, key }): [string, string] => [
    `${prefix}${column}`,
    `${series}-${key}`,
  ]),
]
const PEOPLE: [string, string][] = [
  ['A1101', 'population'],
  ['A1303', 'population-65'],
]

// Column codes change between editions: C2207 with public establishments in 2020, C2208 private later.
export const SSDSE_EDITIONS: readonly SsdseEdition[] = [
  {
    code: 'ssdse-a-2020',
    firstCell: 'code',
    series: new Map([
      ...PEOPLE,
      ['C2207', 'employees-public'],
      ...DIVISIONS_2014.map(({ key, column }): [string, string] => [
        `C2207${column}`,
        `employees-public-${key}`,
      ]),
    ]),
    control: { column: 'C2207', total: 61_767_610, areas: 1741 },
  },
  {
    code: 'ssdse-a-2023',
    firstCell: 'SSDSE-A-2023',
    series: new Map(privateColumns('C2208', 'employees')),
    control: { column: 'C2208', total: 56_854_058, areas: 1741 },
  },
  {
    code: 'ssdse-a-2026',
    firstCell: 'SSDSE-A-2026',
    series: new Map([
      ...PEOPLE,
      ...privateColumns('C2108', 'establishments'),
      ...privateColumns('C2208', 'employees'),
    ]),
    control: { column: 'C2208', total: 57_937_290, areas: 1741 },
  },
]

export type SsdseColumn = {
  readonly series: string
  readonly period: number
  readonly cells: readonly Cell[]
}
export type SsdseReading = {
  readonly edition: SsdseEdition
  readonly areas: readonly { code: string; prefecture: string; name: string }[]
  readonly columns: readonly SsdseColumn[]
}

function editionOf(codes: readonly string[], known: readonly SsdseEdition[]): SsdseEdition {
  const edition = known.find(({ firstCell }) => firstCell === codes[0])
  const missing = [...(edition?.series.keys() ?? [])].filter((code) => !codes.includes(code))
  if (edition && missing.length === 0) return edition
  const what = edition ? missing.join('、') : (codes[0] ?? '')
  throw unknownHeader(what)
}

/**
 * SSDSE-A: CP932, three header rows (codes, years, labels), area codes with a leading R. Each column has
 * its own year. Only the columns of the edition's map are read.
 * @throws {UnreadableEdition} encoding, header or a cell that is neither number nor mark
 */
export function readSsdseA(
  bytes: Uint8Array,
  known: readonly SsdseEdition[] = SSDSE_EDITIONS,
): SsdseReading {
  const rows = parseCsv(textOf(bytes))
  const [codes = [], years = [], , ...body] = rows
  const edition = editionOf(codes, known)
  const lines = body.filter((row) => row.length > 1)
  const columns = [...edition.series].map(([code, series]): SsdseColumn => {
    const at = codes.indexOf(code)
    const cells = lines.map((row, n) => {
      const cell = readCell(row[at] ?? '')
      if (cell) return cell
      throw new UnreadableEdition(
        `${n + 4}行目の列 ${code} にある「${row[at]}」は、数字でも欠測記号でもありません。もとのファイルを確かめてください。`,
      )
    })
    return { series, period: Number(years[at]), cells }
  })
  const areas = lines.map(([code = '', prefecture = '', name = '']) => ({
    code: code.replace(/^R/, ''),
    prefecture,
    name,
  }))
  return { edition, areas, columns }
}

/** What is wrong with a reading, one sentence each; an edition with any of them is not released. */
export function problemsOf(reading: SsdseReading, present: ReadonlySet<string>): string[] {
  const { control, series } = reading.edition
  const problems: string[] = []
  if (reading.areas.length !== control.areas) {
    problems.push(countDiffers(control.areas, reading.areas.length))
  }
  const checked = reading.columns.find((column) => column.series === series.get(control.column))
  const total = (checked?.cells ?? []).reduce((sum, { value }) => sum + (value ?? 0), 0)
  if (total !== control.total) {
    problems.push(totalDiffers('従業者数の全国計', control.total, total))
  }
  const unknown = reading.areas.filter(({ code }) => !present.has(code))
  const [first] = unknown
  if (first) problems.push(unknownArea(first.code, unknown.length))
  return problems
}
