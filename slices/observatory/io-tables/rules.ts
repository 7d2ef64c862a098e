import { PREFECTURES } from '../areas/rules.ts'
import type { EditionHead, PlaceHead } from '../figures/rules.ts'
import type { FlowTable } from '../reference/input-output.ts'
import { type Sector, type SectorTable, sectorTableOf } from '../reference/sector-tables.ts'

/** Of which area a table tells: with the nation's, a place is only estimated. */
export type Reach = 'nation' | 'prefecture' | 'municipality'

export type TableHead = {
  readonly edition: EditionHead
  readonly publisher: string
  /** The year that it describes. */
  readonly year: number
  /** Five digits; `00000` is the nation. */
  readonly areaCode: string
  /** It is used no more: the publisher or this city took it back. */
  readonly isWithdrawn: boolean
}

/** A table with what an estimate needs of it. */
export type InputOutput = SectorTable &
  TableHead & {
    readonly reach: Reach
    /** 全国, 福井県, 鯖江市 */
    readonly areaName: string
    /** Sector of this table → one of the 13, which say whose workers are counted in it. */
    readonly counterparts: ReadonlyMap<string, string>
  }

/** 公務 and 分類不明: no private employees are counted there, so no quotient and no jobs. */
export const UNCOUNTED: readonly string[] = ['11', '13']

export const prefectureCodeOf = (areaCode: string): string => `${areaCode.slice(0, 2)}000`
export const isPrefectureCode = (areaCode: string): boolean => areaCode.endsWith('000')
const prefectureName = (areaCode: string) => PREFECTURES[Number(areaCode.slice(0, 2)) - 1] ?? ''

export function reachOf(areaCode: string): Reach {
  if (areaCode === '00000') return 'nation'
  return isPrefectureCode(areaCode) ? 'prefecture' : 'municipality'
}

/** 全国, 福井県, or the place's own name. */
export function areaNameOf(areaCode: string, place: Pick<PlaceHead, 'name'>): string {
  const reach = reachOf(areaCode)
  if (reach === 'nation') return '全国'
  return reach === 'prefecture' ? prefectureName(areaCode) : place.name
}

/** What is worked out of a table once, and kept. */
export type WorkedTable = SectorTable & { readonly counterparts: ReadonlyMap<string, string> }

export function workedTable(
  flows: FlowTable,
  bridge: Readonly<Record<string, string>> | null,
): WorkedTable {
  const table = sectorTableOf(flows)
  const counterparts = table.sectors.map(({ code }): [string, string] => [
    code,
    bridge ? (bridge[code] ?? '13') : code,
  ])
  return { ...table, counterparts: new Map(counterparts) }
}

/** A sector of which somebody may say that more of it will be sold: made there, by people who are counted. */
export function mayBeAsked(table: InputOutput, { code, outputMillionYen }: Sector): boolean {
  return outputMillionYen > 0 && !UNCOUNTED.includes(table.counterparts.get(code) ?? '13')
}

/** 「福井県「令和2年福井県産業連関表」（2020年、37部門）」 */
export function tableSaid({ publisher, edition, year, sectors }: InputOutput): string {
  return `${publisher}「${edition.label}」（${year}年、${sectors.length}部門）`
}

/** Between two tables of an area: what goes from one sector to another, in each. */
export type FlowChange = {
  readonly from: string
  readonly to: string
  readonly before: number | null
  readonly after: number | null
}

const flowsByName = ({ rows, columns, millionYen }: FlowTable) =>
  new Map(
    rows.flatMap((from, i) =>
      columns.flatMap((to, j) => {
        const value = millionYen[i]?.[j]
        const [source, use] = [`${from.code}_${from.name}`, `${to.code}_${to.name}`]
        return value === undefined
          ? []
          : [[`${source} → ${use}`, { from: source, to: use, value }] as const]
      }),
    ),
  )

/** What a table says otherwise than the one before it, the greatest difference first. */
export function flowChanges(before: FlowTable, after: FlowTable): FlowChange[] {
  const [was, is] = [flowsByName(before), flowsByName(after)]
  return [...new Set([...was.keys(), ...is.keys()])]
    .flatMap((key): FlowChange[] => {
      const [one, other] = [was.get(key), is.get(key)]
      const named = other ?? one
      if (!named || one?.value === other?.value) return []
      const { from, to } = named
      return [{ from, to, before: one?.value ?? null, after: other?.value ?? null }]
    })
    .sort((a, b) => sizeOf(b) - sizeOf(a))
}

const sizeOf = ({ before, after }: FlowChange) => Math.abs((after ?? 0) - (before ?? 0))
