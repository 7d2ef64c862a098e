import { gunzipSync, gzipSync } from 'node:zlib'
import { z } from 'zod'
import { parseCsv } from '#packages/japan'
import { type Cell, readCell } from './marks.ts'
import { textOf, unknownHeader, unreadableLine } from './readings.ts'

/** What stands at the head of a row or a column of a 産業連関表. */
export type Heading = z.infer<typeof Heading>
export const Heading = z.object({
  kind: z.enum(['industry', 'valueadded', 'finaldemand', 'export', 'import']),
  code: z.string(),
  name: z.string(),
})

/**
 * A 産業連関表 in million yen: sectors first, then 粗付加価値 (rows) and final uses (columns), each in the
 * order of the file. Rows of 粗付加価値 end with the last sector. Deductions (imports, subsidies) are negative.
 */
export type FlowTable = z.infer<typeof FlowTable>
export const FlowTable = z.object({
  rows: z.array(Heading),
  columns: z.array(Heading),
  millionYen: z.array(z.array(z.number())),
})

/** One line of the long list that a table is published as. */
export type Flow = { readonly from: Heading; readonly to: Heading; readonly cell: Cell }

export const INPUT_OUTPUT_HEADER = 'input_type,input_name,output_type,output_name,value_M'

const NAMED = /^(\d{2,4})_(.+)$/

function headingOf(kind: string, text: string): Heading | null {
  const [, code = '', name = ''] = NAMED.exec(text.trim()) ?? []
  const read = Heading.safeParse({ kind: kind.trim(), code, name })
  return name !== '' && read.success ? read.data : null
}

/** A first row whose cells are numbered names: a table laid out as it is printed. */
export function isMatrixHeader(header: readonly string[]): boolean {
  const [corner = '', ...names] = header
  return !NAMED.test(corner) && names.filter((name) => NAMED.test(name.trim())).length >= FEWEST
}
/** Two sectors, a final use and the imports. */
const FEWEST = 4

/**
 * A table as a long list, in the layout of the national one of 13 sectors, or as a matrix with the sectors
 * across and down: codes of two to four digits before each name, whatever the number of sectors.
 * @throws {UnreadableEdition} encoding, header, a heading or a cell that cannot be read
 */
export function readFlows(bytes: Uint8Array): Flow[] {
  const [header = [], ...rows] = parseCsv(textOf(bytes))
  if (isMatrixHeader(header)) return matrixFlows(header, rows)
  if (header.join() !== INPUT_OUTPUT_HEADER) {
    const missing = INPUT_OUTPUT_HEADER.split(',').filter((name) => !header.includes(name))
    throw unknownHeader(missing.join('、'))
  }
  const known = new Map<string, Heading | null>()
  const named = (kind: string, text: string) => {
    const key = `${kind} ${text}`
    const heading = known.get(key)
    if (heading !== undefined) return heading
    const made = headingOf(kind, text)
    known.set(key, made)
    return made
  }
  return rows.map((row, n): Flow => {
    const [fromKind = '', from = '', toKind = '', to = '', value = ''] = row
    const [source, use, cell] = [named(fromKind, from), named(toKind, to), readCell(value)]
    const isRow = source?.kind === 'industry' || source?.kind === 'valueadded'
    if (!source || !use || !cell || !isRow || use.kind === 'valueadded') {
      throw unreadableLine(n + 2, row)
    }
    return { from: source, to: use, cell }
  })
}

/** 家計外消費支出 stands across and down, and is no sector. */
const NO_SECTOR = /家計外消費/

/** What a column is, by its name; a sector is one that is a row as well. */
function kindOfUse(text: string, rows: ReadonlySet<string>): Heading['kind'] {
  if (rows.has(text) && !NO_SECTOR.test(text)) return 'industry'
  if (/輸入|移入|関税/.test(text)) return 'import'
  return /輸出|移出/.test(text) ? 'export' : 'finaldemand'
}

/** Rows and columns without a number are sums (内生部門計, 国内生産額), and are left out. */
function matrixFlows(header: readonly string[], rows: readonly (readonly string[])[]): Flow[] {
  const named = (text: string) => NAMED.test(text.trim())
  const [across, down] = [
    new Set(header.slice(1).map((text) => text.trim())),
    new Set(rows.map(([text = '']) => text.trim())),
  ]
  const columns = header.map((text, at) =>
    at > 0 && named(text) ? headingOf(kindOfUse(text.trim(), down), text) : null,
  )
  return rows.flatMap((row, n) => {
    const text = (row[0] ?? '').trim()
    if (!named(text)) return []
    const isSector = across.has(text) && !NO_SECTOR.test(text)
    const from = headingOf(isSector ? 'industry' : 'valueadded', text)
    return columns.flatMap((to, at): Flow[] => {
      if (!from || !to || (!isSector && to.kind !== 'industry')) return []
      const cell = readCell(row[at] ?? '')
      if (!cell) throw unreadableLine(n + 2, [text, to.name, row[at] ?? ''])
      return [{ from, to, cell }]
    })
  })
}

const keyOf = ({ kind, code, name }: Heading) => `${kind} ${code}_${name}`

/** The headings of a list, sectors first, otherwise as they come. */
function headings(all: readonly Heading[]): Heading[] {
  const each = [...new Map(all.map((one) => [keyOf(one), one])).values()]
  return [
    ...each.filter(({ kind }) => kind === 'industry').sort((a, b) => a.code.localeCompare(b.code)),
    ...each.filter(({ kind }) => kind !== 'industry'),
  ]
}

export type Laid = {
  readonly table: FlowTable
  /** Pairs of a row and a column that the list does not have, or has twice. */
  readonly absent: readonly string[]
  readonly twice: readonly string[]
}

/** A list laid out as a table. A dash says that nothing goes from there to there; other marks count as 0 too. */
export function laidOut(flows: readonly Flow[]): Laid {
  const rows = headings(flows.map(({ from }) => from))
  const columns = headings(flows.map(({ to }) => to))
  const found = new Map<string, number>()
  const twice: string[] = []
  const pair = (from: Heading, to: Heading) => `${from.code}_${from.name} → ${to.code}_${to.name}`
  for (const { from, to, cell } of flows) {
    const key = `${keyOf(from)} ${keyOf(to)}`
    if (found.has(key)) twice.push(pair(from, to))
    found.set(key, cell.value ?? 0)
  }
  const absent: string[] = []
  const millionYen = rows.map((from) =>
    columns
      .filter(({ kind }) => from.kind === 'industry' || kind === 'industry')
      .map((to) => {
        const value = found.get(`${keyOf(from)} ${keyOf(to)}`)
        if (value === undefined) absent.push(pair(from, to))
        return value ?? 0
      }),
  )
  return { table: { rows, columns, millionYen }, absent, twice }
}

/** A cell of the table that comes with the program, as it is packed: headings are known by their codes. */
export type PackedFlow = z.infer<typeof PackedFlow>
export const PackedFlow = z.object({ from: z.string(), to: z.string(), millionYen: z.number() })

const written = ({ code, name }: Heading) => `${code}_${name}`

export function packFlows(flows: readonly Flow[]): Uint8Array {
  const cells = flows.map(
    ({ from, to, cell }): PackedFlow => ({
      from: written(from),
      to: written(to),
      millionYen: cell.value ?? 0,
    }),
  )
  return gzipSync(JSON.stringify(cells), { level: 9 })
}

export function unpackFlows(packed: Uint8Array): PackedFlow[] {
  return z.array(PackedFlow).parse(JSON.parse(gunzipSync(packed).toString('utf8')))
}

/** The kinds of the national table of 13 sectors, whose codes tell them. */
function kindOf13(text: string, isRow: boolean): Heading['kind'] {
  const code = Number(text.slice(0, 2))
  if (code <= 13) return 'industry'
  if (isRow) return 'valueadded'
  if (code === 81) return 'export'
  return code >= 84 ? 'import' : 'finaldemand'
}

export function tableOfPacked(cells: readonly PackedFlow[]): FlowTable {
  const heading = (text: string, isRow: boolean): Heading => ({
    kind: kindOf13(text, isRow),
    code: text.slice(0, 2),
    name: text.slice(3),
  })
  return laidOut(
    cells.map(({ from, to, millionYen }) => ({
      from: heading(from, true),
      to: heading(to, false),
      cell: { value: millionYen, mark: null },
    })),
  ).table
}
