import { FURUSATO_HEADER } from '../reference/furusato.ts'
import type { Inspection, Told } from '../reference/inspections.ts'
import type { Layout } from '../reference/layouts.ts'
import { readCell } from '../reference/marks.ts'
import { unknownHeader, unreadableLine } from '../reference/readings.ts'
import { SSDS_HEADER, SSDS_SERIES } from '../reference/ssds.ts'
import { SSDSE_EDITIONS } from '../reference/ssdse-a.ts'

/** What was read of a file and is not among the figures; it still stands in the 取込検査書. */
export type LeftOut = Pick<Inspection, 'cells' | 'marks'>

/** What a large file is reduced to before it is read: the columns that are of use, and its rows. */
export type Sieve = {
  /** Their places in a row, null for all of them. */
  readonly columns: readonly number[] | null
}

const SSDSE_HEADS = 3

/** What of a file's columns is read, as its first row tells. @throws {UnreadableEdition} not this layout */
export function sieveOf(layout: Layout, header: readonly string[], told: Told): Sieve {
  if (layout === 'ssds' && header.join() !== SSDS_HEADER) throw unknownHeader(header.join('、'))
  const isWhole = ['ssds', 'estat', 'corporations', 'io'].includes(layout)
  if (isWhole) return { columns: null }
  const known = SSDSE_EDITIONS.find(({ code }) => code === layout)
  const wanted = new Set<string>(
    known ? [...known.series.keys(), ...Object.keys(told.columns)] : FURUSATO_HEADER,
  )
  const first = known ? SSDSE_HEADS : 2
  const columns = header.flatMap((name, at) => (at < first || wanted.has(name) ? [at] : []))
  return { columns }
}

/**
 * Rows without what nobody reads of them: most of a long table is of other items than ours, most of a wide
 * one of other columns. What is left out is counted, and what cannot be read is said, as if it were read.
 * @param line of the first of these rows in the file, the header being line 1
 * @throws {UnreadableEdition} a row of a long table that is none
 */
export function sifted(
  layout: Layout,
  { columns }: Sieve,
  rows: readonly (readonly string[])[],
  line: number,
): { readonly rows: readonly (readonly string[])[]; readonly leftOut: LeftOut } {
  if (layout !== 'ssds') {
    const kept = columns && rows.map((row) => columns.map((at) => row[at] ?? ''))
    return { rows: kept ?? rows, leftOut: { cells: 0, marks: {} } }
  }
  const marks: Record<string, number> = {}
  const kept: (readonly string[])[] = []
  for (const [n, row] of rows.entries()) {
    const [item = '', area = '', time = '', text = ''] = row
    const isHeader = line + n === 1
    if (isHeader || SSDS_SERIES.has(item)) {
      kept.push(row)
    }
    const cell = readCell(text)
    if (!isHeader && (!cell || !/^\d{4}年度?$/.test(time) || !/^\d{5}$/.test(area)))
      throw unreadableLine(line + n, row)
    if (!isHeader && !SSDS_SERIES.has(item) && cell?.mark)
      marks[cell.mark] = (marks[cell.mark] ?? 0) + 1
  }
  return { rows: kept, leftOut: { cells: rows.length - kept.length, marks } }
}

/** An inspection of what was kept, with what was left out beside it. */
export function withLeftOut(inspection: Inspection, { cells, marks }: LeftOut): Inspection {
  return {
    ...inspection,
    cells: inspection.cells + cells,
    unused: inspection.unused + cells,
    marks: together(inspection.marks, marks),
  }
}

export function together(one: LeftOut['marks'], other: LeftOut['marks']): LeftOut['marks'] {
  const sums: LeftOut['marks'] = { ...one }
  const names = Object.keys(other).filter((name): name is keyof typeof other => name in other)
  for (const name of names) sums[name] = (sums[name] ?? 0) + (other[name] ?? 0)
  return sums
}
