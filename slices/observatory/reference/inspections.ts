import { z } from 'zod'
import { presentCodeOf } from './area-changes.ts'
import { NATION } from './areas.ts'
import type { StoredFigure } from './columns.ts'
import { DIVISIONS } from './divisions.ts'
import type { FlowTable } from './input-output.ts'
import { type Cell, countMarks, type Mark } from './marks.ts'
import { grouped, type Observed, unknownArea } from './readings.ts'
import type { SectorFound, TableUses, Totals } from './sector-tables.ts'
import { SERIES } from './series.ts'
import { together } from './ssds.ts'

/** What a person told of a 産業連関表: whose it is, and sectors whose counterpart its name does not say. */
export type TableTold = z.infer<typeof TableTold>
export const TableTold = z.object({
  areaCode: z.string(),
  year: z.number(),
  publisher: z.string(),
  sectors: z.record(z.string(), z.string()),
})

/** What a person told about a file: a published total, and columns of another edition. */
export type Told = z.infer<typeof Told>
export const Told = z.object({
  total: z.number().nullable(),
  columns: z.record(z.string(), z.string()),
  table: TableTold.optional(),
})

/** What is known of areas: the present ones, and where this city found further codes to go on. */
export type KnownAreas = {
  readonly present: ReadonlySet<string>
  readonly changes: ReadonlyMap<string, string>
}

export type TakenFigure = StoredFigure & {
  readonly series: string
  readonly area: string
  readonly period: number
}
export type Control = { readonly what: string; readonly published: number; readonly found: number }

/** What an inspection found. With any problem the edition is refused. */
export type Inspection = {
  readonly cells: number
  readonly marks: Partial<Record<Mark, number>>
  readonly controls: readonly Control[]
  readonly unmapped: readonly { readonly code: string; readonly cells: number }[]
  /** Codes of long ago that are followed nowhere, and are no defect. */
  readonly untraced: number
  readonly unused: number
  readonly columns: readonly {
    readonly series: string
    readonly period: number
    readonly figures: number
    readonly missing: number
  }[]
  /** Of a 産業連関表: its sectors from both sides, and its sums. */
  readonly table?: {
    readonly sectors: readonly SectorFound[]
    readonly totals: Totals
    readonly uses: TableUses
  }
  readonly problems: readonly string[]
}
export type Reading = {
  readonly inspection: Inspection
  readonly figures: readonly TakenFigure[]
  /** A 産業連関表 has no figures of areas: it is kept whole. */
  readonly table?: TakenTable
}
export type TakenTable = TableTold & {
  readonly flows: FlowTable
  /** Sector of the table → one of the 13. */
  readonly bridge: Readonly<Record<string, string>>
}

const KNOWN_SERIES = new Set(SERIES.map(({ code }) => code))
const additive = new Set(SERIES.filter((one) => one.additive).map(({ code }) => code))
const NEARLY_ALL = 0.99
const isPrefecture = (code: string) => code.endsWith('000')
/** A ward of a designated city, or 特別区部. */
const isWard = (code: string) => code[2] === '1'

/**
 * Follows every area of a file to its present municipality, sums what belongs together and counts what
 * does not. The nation is what the file says of it, else the sum of its places.
 * @param hasSums the file also has prefectures and wards: sums and parts of others in it
 */
export function followed(
  observed: readonly Observed[],
  checked: Pick<Inspection, 'controls' | 'problems'>,
  { present, changes }: KnownAreas,
  hasSums: boolean,
): Reading {
  const { controls, problems } = checked
  const used = observed.filter(({ series }) => KNOWN_SERIES.has(series))
  const latest = used.reduce((last, { period }) => Math.max(last, period), 0)
  const to = new Map(
    [...new Set(used.map(({ area }) => area))].map((code) => [
      code,
      presentCodeOf(changes.get(code) ?? code, present),
    ]),
  )
  const unmapped = new Map<string, number>()
  const begins = new Map<string, number>()
  const untraced = new Set<string>()
  const places = new Map<string, Cell[]>()
  const nation = new Map<string, Cell[]>()
  const told = new Map<string, Cell>()
  for (const { series, area, period, cell } of used) {
    const key = `${series} ${period}`
    if (area === NATION) told.set(key, cell)
    if (area === NATION || isPrefecture(area)) continue
    const code = to.get(area)
    if (!code && hasSums && isWard(area)) continue
    if (!code && period === latest) unmapped.set(area, (unmapped.get(area) ?? 0) + 1)
    if (!code) {
      untraced.add(area)
      const prefecture = area.slice(0, 2)
      begins.set(prefecture, Math.max(begins.get(prefecture) ?? 0, period + 1))
    }
    push(nation, key, cell)
    if (code) push(places, `${key} ${code}`, cell)
  }
  const figures = [...places].flatMap(([key, cells]): TakenFigure[] => {
    const [series = '', year = '', area = ''] = key.split(' ')
    const period = Number(year)
    if (period < (begins.get(area.slice(0, 2)) ?? 0)) return []
    return [{ series, area, period, ...stored(together(cells, additive.has(series))) }]
  })
  for (const [key, cells] of nation) {
    const [series = '', period = ''] = key.split(' ')
    const said = told.get(key)
    // A file of a few places tells nothing of the whole country: what was current of it stays.
    if (!said && cells.length < NEARLY_ALL * present.size) continue
    const whole = said ?? together(cells, true)
    figures.push({ series, area: NATION, period: Number(period), ...stored(whole) })
  }
  const [first] = unmapped.keys()
  const found = [
    ...problems,
    ...(first ? [unknownArea(first, unmapped.size)] : []),
    ...partsAndTheirTotal(figures),
  ]
  return {
    figures,
    inspection: {
      cells: observed.length,
      marks: countMarks(observed.map(({ cell }) => cell)),
      controls,
      unmapped: [...unmapped].map(([code, cells]) => ({ code, cells })),
      untraced: [...untraced].filter((code) => !unmapped.has(code)).length,
      unused: observed.length - used.length,
      columns: columnsOf(figures),
      problems: found,
    },
  }
}

const FAMILY = /^(employees|establishments)(?:-([a-r]))?$/

/**
 * Divisions are shown as shares of their total. A file that gives some of them only, or more than their
 * total, would be mixed with another edition, and no page of the place could be worked out.
 */
function partsAndTheirTotal(figures: readonly TakenFigure[]): string[] {
  const totals = new Map<string, number>()
  const sums = new Map<string, number>()
  const given = new Map<string, Set<string>>()
  for (const { series, area, period, value } of figures) {
    const [, family, part] = FAMILY.exec(series) ?? []
    if (!family) continue
    const key = `${family} ${area} ${period}`
    if (part) sums.set(key, (sums.get(key) ?? 0) + (value ?? 0))
    else if (value !== null) totals.set(key, value)
    const whole = `${family} ${period}`
    given.set(whole, (given.get(whole) ?? new Set()).add(part ?? 'total'))
  }
  const isIncomplete = [...given.values()].some((parts) => parts.size <= DIVISIONS.length)
  const beyond = [...sums].filter(([key, sum]) => sum > (totals.get(key) ?? sum))
  const [one] = beyond
  const [, area = '', period = ''] = one?.[0].split(' ') ?? []
  return [
    ...(isIncomplete
      ? [
          '総数と18の大分類は、同じ時点のものを全部そろえて取り込んでください。一部だけでは、ほかの版と混ざって計算できません。',
        ]
      : []),
    ...(one
      ? [
          `地域コード「${area}」の${period}年は、大分類の合計が総数を超えています(総数 ${grouped(totals.get(one[0]) ?? 0)}、合計 ${grouped(one[1])})。もとのファイルを確かめてください(${grouped(beyond.length)}件)。`,
        ]
      : []),
  ]
}

const stored = ({ value, mark }: StoredFigure): StoredFigure => ({ value, mark })

function push<K>(lists: Map<K, Cell[]>, key: K, cell: Cell): void {
  const list = lists.get(key)
  if (list) list.push(cell)
  else lists.set(key, [cell])
}

/** How many figures each series has in each period, and how many of them are missing. */
export function columnsOf(figures: readonly TakenFigure[]): Inspection['columns'] {
  const found = new Map<
    string,
    { series: string; period: number; figures: number; missing: number }
  >()
  for (const { series, period, area, mark } of figures) {
    if (area === NATION) continue
    const key = `${series} ${period}`
    const one = found.get(key) ?? { series, period, figures: 0, missing: 0 }
    found.set(key, {
      ...one,
      figures: one.figures + 1,
      missing: one.missing + (mark === null ? 0 : 1),
    })
  }
  return [...found.values()].sort((a, b) => a.series.localeCompare(b.series) || a.period - b.period)
}
