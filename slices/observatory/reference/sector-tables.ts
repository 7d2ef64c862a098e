import type { FlowTable, Heading } from './input-output.ts'

export type Sector = {
  /** 01 … 13 in the national table; a city's own has its own codes. */
  readonly code: string
  readonly name: string
  readonly outputMillionYen: number
  readonly importsMillionYen: number
  /** Intermediate and final uses within the area, exports left out. */
  readonly domesticDemandMillionYen: number
  /** Imports ÷ domestic demand, within 0 … 1. */
  readonly importShare: number
  /** 粗付加価値 and 雇用者所得 per yen of output. */
  readonly valueAddedPerOutput: number
  readonly incomePerOutput: number
}
export type SectorTable = {
  readonly sectors: readonly Sector[]
  /** a[i][j]: what sector j buys of sector i for one yen of its own output. */
  readonly coefficients: readonly (readonly number[])[]
}

export type Balance = {
  readonly code: string
  readonly name: string
  /** The sum of its column: what goes into it, and what it adds. */
  readonly made: number
  /** The sum of its row: intermediate and final uses and exports, without imports. */
  readonly used: number
  /** By how much both may differ where every cell is rounded by itself. */
  readonly roundingMost: number
}

/** One sector as it was found, from both sides, and the one of the 13 that it is followed to. */
export type SectorFound = {
  readonly code: string
  readonly name: string
  readonly made: number
  readonly used: number
  readonly counterpart: string | null
  /** A person said it; otherwise it is told by the name. */
  readonly isTold: boolean
}

/** The names of the headings that are no sectors, by what they were taken for. */
export type TableUses = {
  readonly valueAdded: readonly string[]
  readonly finalDemand: readonly string[]
  readonly exports: readonly string[]
  readonly imports: readonly string[]
}

const sumOf = (values: readonly number[]) => values.reduce((sum, value) => sum + value, 0)
export const isIncome = ({ kind, name }: Heading): boolean =>
  kind === 'valueadded' && name.includes('雇用者所得')

/** Each sector from both sides: they must be the same, but for the rounding of a table that is rounded. */
export function balancesOf({ rows, columns, millionYen }: FlowTable): Balance[] {
  return rows.flatMap(({ kind, code, name }, at): Balance[] => {
    if (kind !== 'industry') return []
    const column = millionYen.map((row) => row[at] ?? 0)
    return [
      {
        code,
        name,
        made: sumOf(column),
        used: sumOf(millionYen[at] ?? []),
        roundingMost: (rows.length + columns.length) / 2,
      },
    ]
  })
}

export type Totals = {
  readonly intermediate: number
  readonly finalDemand: number
  readonly exports: number
  /** Negative, as in the table. */
  readonly imports: number
  readonly output: number
  readonly valueAdded: number
}

/** The sums of the whole table: 内生＋最終需要＋移輸出−移輸入＝生産額. */
export function totalsOf({ rows, columns, millionYen }: FlowTable): Totals {
  const sum = (row: Heading['kind'], column: Heading['kind']) =>
    sumOf(
      rows.flatMap(({ kind }, i) =>
        kind === row
          ? columns.map((to, j) => (to.kind === column ? (millionYen[i]?.[j] ?? 0) : 0))
          : [],
      ),
    )
  const intermediate = sum('industry', 'industry')
  const valueAdded = sum('valueadded', 'industry')
  return {
    intermediate,
    finalDemand: sum('industry', 'finaldemand'),
    exports: sum('industry', 'export'),
    imports: sum('industry', 'import'),
    output: intermediate + valueAdded,
    valueAdded,
  }
}

/** Sectors and coefficients of a table. A sector that makes nothing buys nothing, and all of it is imported. */
export function sectorTableOf({ rows, columns, millionYen }: FlowTable): SectorTable {
  const industries = rows.filter(({ kind }) => kind === 'industry')
  const outputs = industries.map((_, at) => sumOf(millionYen.map((row) => row[at] ?? 0)))
  const perOutput = (value: number, at: number) => {
    const output = outputs[at] ?? 0
    return output === 0 ? 0 : value / output
  }
  const sectors = industries.map(({ code, name }, at): Sector => {
    const row = millionYen[at] ?? []
    const ofKind = (wanted: Heading['kind']) =>
      sumOf(row.filter((_, n) => columns[n]?.kind === wanted))
    const added = (is: (heading: Heading) => boolean) =>
      sumOf(rows.map((heading, n) => (is(heading) ? (millionYen[n]?.[at] ?? 0) : 0)))
    const imports = -ofKind('import')
    const demand = ofKind('industry') + ofKind('finaldemand')
    const share = demand > 0 ? imports / demand : 0
    return {
      code,
      name,
      outputMillionYen: outputs[at] ?? 0,
      importsMillionYen: imports,
      domesticDemandMillionYen: demand,
      importShare: Math.min(1, Math.max(0, share)),
      valueAddedPerOutput: perOutput(
        added(({ kind }) => kind === 'valueadded'),
        at,
      ),
      incomePerOutput: perOutput(added(isIncome), at),
    }
  })
  const coefficients = industries.map((_, i) =>
    industries.map((_, j) => perOutput(millionYen[i]?.[j] ?? 0, j)),
  )
  return { sectors, coefficients }
}

/** 大分類 of private work → sector of the 13. 公務 (11) and 分類不明 (13) have none. */
export const SECTOR_OF_DIVISION: Readonly<Record<string, string>> = {
  ...{ a: '01', b: '01', c: '02', d: '04', e: '03', f: '05', g: '10', h: '09', i: '06' },
  ...{ j: '07', k: '08', l: '12', m: '12', n: '12', o: '12', p: '12', q: '12', r: '12' },
}
