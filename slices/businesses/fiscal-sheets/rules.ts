import { z } from 'zod'
import {
  type FiscalYear,
  formatFiscalYear,
  type LocalDate,
  lastDayOf,
  parseCsv,
  parseFiscalYear,
  parseYen,
  UnreadableTable,
} from '#packages/japan'
import { figureFields } from '../fiscal-figures/forms.ts'
import { type Definition, rulingsOnYear } from '../fiscal-figures/rules.ts'

export const units = ['円', '千円', '百万円'] as const

export type SheetYear = z.infer<typeof SheetYear>
export const SheetYear = z.object(figureFields)

/** What the columns may be called, the usual name first, in the order of a sheet without a head. */
const columns = {
  fiscalYear: ['年度', '会計年度', '決算期'],
  salesYen: ['売上高', '売上'],
  valueAddedYen: ['付加価値額', '付加価値'],
  employees: ['総従業員数', '従業員数', '従業者数', '人数'],
  employeesOn: ['時点', '人数の時点'],
  regular: ['正規'],
  nonRegular: ['非正規'],
  women: ['女性'],
  foreigners: ['外国人'],
  aged60: ['60歳以上'],
  definition: ['定義', '付加価値額の定義'],
} as const
type Field = keyof typeof columns
const fields = Object.keys(columns) as Field[]
export const columnNames = fields.map((field) => columns[field][0])
const labelOf = (field: string) => fields.find((one) => one === field) ?? 'fiscalYear'

export type ReadSheet = {
  readonly years: SheetYear[]
  /** One sentence for each thing to put right, with its row; with any of them nothing is kept. */
  readonly problems: readonly string[]
  /** Columns that say nothing of a year's figures and were left out. */
  readonly leftOut: readonly string[]
}

type Asked = {
  readonly unit: (typeof units)[number]
  /** For rows that name no definition of their own. */
  readonly definition: Definition | null
  readonly today: LocalDate
  readonly current: FiscalYear
}

const nothing = { years: [], leftOut: [] }

/**
 * Fiscal years as they are copied from a spreadsheet: one a row, or one a column as in a table of accounts,
 * with or without a head. Money in the unit of the sheet. A blank is not known.
 */
export function readSheet(pasted: string, asked: Asked): ReadSheet {
  const table = cellsOf(pasted)
  if (typeof table === 'string') return { ...nothing, problems: [table] }
  const upright = isYearACross(table) ? turned(table) : table
  const head = upright[0] ?? []
  const hasHead = parseFiscalYear(head[0] ?? '') === null
  const named = hasHead ? head.map(fieldNamed) : fields.map((field): Field | null => field)
  if (!named.includes('fiscalYear'))
    return {
      ...nothing,
      problems: [
        `「年度」の列が見つかりません。列の名前は、${columnNames.join('・')}です（年度のほかは、あるものだけで読み取れます）。`,
      ],
    }
  const rows = upright
    .map((cells, at) => ({ cells, row: at + 1 }))
    .slice(hasHead ? 1 : 0)
    .filter(({ cells }) => cells.some((cell) => cell.trim() !== ''))
  const read = rows.map(({ cells, row }) => readRow(cells, row, named, asked))
  const years = read.flatMap(({ year }) => (year ? [year] : []))
  const problems = [...read.flatMap((one) => one.problems), ...oncePerYear(years)]
  if (rows.length === 0)
    problems.push('年度の行がありません。見出しの下の行も選んで貼り付けてください。')
  const leftOut = hasHead ? head.filter((cell, at) => cell.trim() !== '' && !named[at]) : []
  return { years, problems, leftOut }
}

function cellsOf(pasted: string): string[][] | string {
  const text = pasted.replace(/^\n+|\s+$/g, '')
  try {
    return parseCsv(text, text.includes('\t') ? '\t' : ',')
  } catch (error) {
    if (error instanceof UnreadableTable) return error.message
    throw error
  }
}

/** Accounts stand with their years side by side: such a table is turned. */
function isYearACross([head = []]: readonly string[][]): boolean {
  const years = head.slice(1).filter((cell) => cell.trim() !== '')
  return (
    parseFiscalYear(head[0] ?? '') === null &&
    years.length > 0 &&
    years.every((cell) => parseFiscalYear(cell) !== null)
  )
}

function turned(table: readonly string[][]): string[][] {
  const width = Math.max(...table.map(({ length }) => length))
  const across = Array.from({ length: width }, (_, at) => table.map((row) => row[at] ?? ''))
  return across.map((cells, at) => (at === 0 ? ['年度', ...cells.slice(1)] : cells))
}

/** 「売上高（千円）」 is 売上高. */
function fieldNamed(head: string): Field | null {
  const plain = head.normalize('NFKC').replace(/\(.*?\)|\s|うち/g, '')
  return fields.find((field) => columns[field].some((name) => name === plain)) ?? null
}

function readRow(
  cells: readonly string[],
  row: number,
  named: readonly (Field | null)[],
  asked: Asked,
): { year: SheetYear | null; problems: string[] } {
  const cell = (field: Field) => (cells[named.indexOf(field)] ?? '').trim()
  const has = (field: Field) => named.includes(field) && cell(field) !== ''
  const fiscalYear = parseFiscalYear(cell('fiscalYear'))
  const place = `${row}行目${fiscalYear === null ? '' : `（${formatFiscalYear(fiscalYear)}）`}`
  const unclear = fields.filter((field) => /^[-‐–—―ー−…*＊XＸx]+$/.test(cell(field)))
  if (unclear.length > 0)
    return {
      year: null,
      problems: unclear.map(
        (field) =>
          `${place}　${columns[field][0]}：「${cell(field)}」が0か不明か分かりません。0なら0と、不明なら空欄にしてください。`,
      ),
    }
  const typed: Record<string, unknown> = Object.fromEntries(
    fields.filter(has).map((field) => [field, cell(field)]),
  )
  for (const field of ['salesYen', 'valueAddedYen'] as const)
    if (has(field)) typed[field] = inYen(cell(field), asked.unit) ?? cell(field)
  Object.assign(typed, definitionOf(has('valueAddedYen'), cell('definition'), asked.definition))
  if (has('employees') && !has('employeesOn') && fiscalYear !== null)
    typed.employeesOn = lastDayOf(fiscalYear)
  const parsed = SheetYear.safeParse(typed)
  if (!parsed.success)
    return {
      year: null,
      problems: parsed.error.issues.map(
        ({ path, message }) => `${place}　${columns[labelOf(String(path[0]))][0]}：${message}`,
      ),
    }
  const broken = rulingsOnYear(parsed.data, asked).flatMap((ruling) =>
    ruling === true ? [] : [`${place}　${ruling.sentence}`],
  )
  return { year: parsed.data, problems: broken }
}

/** A cell with a unit of its own keeps it. */
const inYen = (cell: string, unit: string) =>
  parseYen(/[円万億千百]/.test(cell) ? cell : `${cell}${unit}`)

function definitionOf(isAsked: boolean, cell: string, usual: Definition | null) {
  if (!isAsked) return {}
  if (cell === '') return { definition: usual ?? '' }
  if (/sme|営業利益|人件費/i.test(cell)) return { definition: 'sme' }
  if (/census|センサス/i.test(cell)) return { definition: 'census' }
  return { definition: 'other', definitionNote: cell }
}

function oncePerYear(years: readonly SheetYear[]): string[] {
  const seen = years.map(({ fiscalYear }) => fiscalYear)
  const twice = seen.filter((year, at) => seen.indexOf(year) !== at)
  return [...new Set(twice)].map(
    (year) => `${formatFiscalYear(year)}が2行以上あります。一つにしてください。`,
  )
}
