import { gunzipSync, gzipSync } from 'node:zlib'
import { z } from 'zod'
import { parseCsv } from '#packages/japan'
import { textOf, unknownHeader, unreadableLine } from './readings.ts'

/** One cell of a 産業連関表 in million yen: from a row (sector or value added) to a column (sector or use). */
export type InputOutputCell = z.infer<typeof InputOutputCell>
export const InputOutputCell = z.object({
  from: z.string(),
  to: z.string(),
  millionYen: z.number(),
})

export const INPUT_OUTPUT_HEADER = 'input_type,input_name,output_type,output_name,value_M'

/**
 * The national table of 13 sectors as a long list. Deductions (imports, subsidies) are negative in it.
 * @throws {UnreadableEdition} encoding, header or a cell that is no whole number
 */
export function readInputOutput(bytes: Uint8Array): InputOutputCell[] {
  const [header = [], ...rows] = parseCsv(textOf(bytes))
  if (header.join() !== INPUT_OUTPUT_HEADER) {
    const missing = INPUT_OUTPUT_HEADER.split(',').filter((name) => !header.includes(name))
    throw unknownHeader(missing.join('、'))
  }
  return rows.map((row, n): InputOutputCell => {
    const [, from = '', , to = '', value = ''] = row
    if (!/^\d\d_/.test(from) || !/^\d\d_/.test(to) || !/^-?\d+$/.test(value)) {
      throw unreadableLine(n + 2, row)
    }
    return { from, to, millionYen: Number(value) }
  })
}

export function packInputOutput(cells: readonly InputOutputCell[]): Uint8Array {
  return gzipSync(JSON.stringify(cells), { level: 9 })
}

export function unpackInputOutput(packed: Uint8Array): InputOutputCell[] {
  return z.array(InputOutputCell).parse(JSON.parse(gunzipSync(packed).toString('utf8')))
}

export type Sector = {
  /** 01 … 13 */
  readonly code: string
  readonly name: string
  readonly outputMillionYen: number
  readonly importsMillionYen: number
  /** Intermediate and final uses in the country, exports left out. */
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

const isSector = (name: string) => Number(name.slice(0, 2)) <= 13
const isValueAdded = (name: string) => Number(name.slice(0, 2)) >= 71
const INCOME = '91'
const EXPORTS = '81'
const DEDUCTED = ['84', '85', '86']

/**
 * Sectors and coefficients of a table.
 * @throws {RangeError} a sector's uses and its inputs are not the same sum: then cells are missing
 */
export function sectorTableOf(cells: readonly InputOutputCell[]): SectorTable {
  const names = [...new Set(cells.map(({ from }) => from).filter(isSector))].sort()
  const sum = (of: (cell: InputOutputCell) => boolean) =>
    cells.reduce((total, cell) => total + (of(cell) ? cell.millionYen : 0), 0)
  const sectors = names.map((name): Sector => {
    const output = sum(({ to }) => to === name)
    const used = sum(({ from }) => from === name)
    if (output !== used) throw new RangeError(`sector ${name}: made ${output}, used ${used}`)
    const ofKind = (kinds: readonly string[]) =>
      sum(({ from, to }) => from === name && kinds.includes(to.slice(0, 2)))
    const imports = -ofKind(DEDUCTED)
    const demand = used - ofKind([EXPORTS]) + imports
    const share = demand > 0 ? imports / demand : 0
    const added = sum(({ from, to }) => to === name && isValueAdded(from))
    const income = sum(({ from, to }) => to === name && from.startsWith(INCOME))
    return {
      code: name.slice(0, 2),
      name: name.slice(3),
      outputMillionYen: output,
      importsMillionYen: imports,
      domesticDemandMillionYen: demand,
      importShare: Math.min(1, Math.max(0, share)),
      valueAddedPerOutput: added / output,
      incomePerOutput: income / output,
    }
  })
  const bought = new Map(cells.map(({ from, to, millionYen }) => [`${from} ${to}`, millionYen]))
  const coefficients = names.map((from) =>
    names.map(
      (to, j) => (bought.get(`${from} ${to}`) ?? 0) / (sectors[j]?.outputMillionYen ?? Number.NaN),
    ),
  )
  return { sectors, coefficients }
}

/** 大分類 of private work → sector of the table. 公務 (11) and 分類不明 (13) have none. */
export const SECTOR_OF_DIVISION: Readonly<Record<string, string>> = {
  ...{ a: '01', b: '01', c: '02', d: '04', e: '03', f: '05', g: '10', h: '09', i: '06' },
  ...{ j: '07', k: '08', l: '12', m: '12', n: '12', o: '12', p: '12', q: '12', r: '12' },
}
