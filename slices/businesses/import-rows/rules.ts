import { BusinessForm } from '../forms.ts'
import { clears, readCell } from '../import-cells/rules.ts'
import {
  addressParts,
  type FieldColumns,
  type ImportField,
  importFieldNames,
  importFields,
  isImportField,
} from '../import-columns/rules.ts'
import type { Fields, Problem, Value } from '../import-records/rules.ts'

export const verdicts = ['new', 'changed', 'same', 'doubtful', 'wrong'] as const
export type Verdict = (typeof verdicts)[number]
export const verdictNames: Readonly<Record<Verdict, string>> = {
  new: '新規',
  changed: '更新',
  same: '変更なし',
  doubtful: '確認が必要',
  wrong: '誤り',
}

/** A row as it was read: what it says, what is wrong with it, and what could be put right. */
export type ReadRow = {
  readonly businessId: string | null
  readonly given: Fields
  readonly problems: readonly Problem[]
  /** Cells whose lost noughts could be restored. */
  readonly offered: number
}

export type Reading = {
  readonly columns: FieldColumns
  readonly restoresZeros: boolean
  readonly today: string
}

const shape = BusinessForm.shape
type Checked = Exclude<ImportField, 'businessId' | (typeof addressParts)[number]>
const checks: { readonly [field in Checked]: (typeof shape)[Checked] } = {
  kind: shape.kind,
  corporateNumber: shape.corporateNumber,
  name: shape.name,
  kana: shape.kana,
  nameEn: shape.nameEn,
  aliases: shape.aliases,
  postalCode: shape.postalCode,
  address: shape.address,
  district: shape.district,
  phone: shape.phone,
  mail: shape.mail,
  preferredWay: shape.preferredWay,
  jsicCode: shape.jsicCode,
  jsicRevision: shape.jsicRevision,
  employees: shape.employees,
  employeesOn: shape.employeesOn,
  foundedYear: shape.foundedYear,
  capitalYen: shape.capitalYen,
  confirmedOn: shape.confirmedOn,
}
const isChecked = (field: ImportField): field is Checked => Object.hasOwn(checks, field)
const plain = new Set<string>(['name', 'nameEn', 'address', 'district'])
const most: Readonly<Record<string, number>> = {
  name: 150,
  nameEn: 200,
  address: 200,
  district: 50,
}
const greatest: Readonly<Record<string, number>> = {
  employees: 2_147_483_647,
  foundedYear: 9_999,
  capitalYen: Number.MAX_SAFE_INTEGER,
  jsicRevision: 99,
}

/** One field, checked as it is where a person types it. */
function checked(field: Checked, text: string): { value: Value } | { problem: string } {
  // What has no form but its length need not pass through the whole of it, a hundred thousand times.
  if (plain.has(field) && text.length <= (most[field] ?? 0) && text !== '') return { value: text }
  const parsed = checks[field].safeParse(text)
  if (!parsed.success) return { problem: parsed.error.issues[0]?.message ?? '読み取れません。' }
  const value = parsed.data ?? null
  if (typeof value === 'number' && value > (greatest[field] ?? Number.MAX_SAFE_INTEGER))
    return { problem: `${importFields[field].label}の数が大きすぎます。桁を確かめてください。` }
  return { value }
}

const days = new Set<string>(['confirmedOn', 'employeesOn'])
const uuid = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/i

/**
 * What a row says. A blank cell says nothing; 「(空欄にする)」 empties the field.
 * @param line as a spreadsheet counts it, the head being the first
 */
export function readRow(
  cells: readonly string[],
  line: number,
  { columns, restoresZeros, today }: Reading,
): ReadRow {
  const given: Record<string, Value> = {}
  const problems: Problem[] = []
  let offered = 0
  let businessId: string | null = null
  const note = (field: string, sentence: string) => problems.push({ field, sentence })
  const textOf = (field: ImportField): string | null => {
    const column = columns[field]
    const cell = column === undefined ? '' : (cells[column] ?? '')
    if (cell === '' || cell.trim() === '') return null
    const read = readCell(field, cell, line)
    if (read.offered !== undefined) {
      offered += 1
      if (restoresZeros) return read.offered
    }
    if ('text' in read) return read.text
    note(field, read.problem)
    return null
  }
  for (const field of importFieldNames) {
    if (columns[field] === undefined || (!isChecked(field) && field !== 'businessId')) continue
    const text = textOf(field)
    if (text === null) continue
    if (!isChecked(field)) {
      if (uuid.test(text)) businessId = text.toLowerCase()
      else
        note(
          field,
          '自システムIDの形ではありません。Sanchiから書き出したときのIDをそのまま残してください。',
        )
      continue
    }
    if (clears(text) && field === 'name') note(field, '名称は空欄にできません。')
    else if (clears(text) && field === 'confirmedOn') note(field, '確かめた日は空欄にできません。')
    else if (clears(text) && field === 'kind') note(field, '種類は空欄にできません。')
    else {
      const result = checked(field, clears(text) ? '' : text)
      if ('problem' in result) note(field, result.problem)
      else if (days.has(field) && String(result.value ?? '') > today)
        note(field, '今日より後の日付です。日付を確かめてください。')
      else given[field] = result.value
    }
  }
  const parts = addressParts.map(textOf).filter((part) => part !== null)
  if (parts.length > 0) given.address = wholeAddress(parts, given.address)
  return { businessId, given, problems, offered }
}

/** The parts in their order, and behind them an address that does not repeat them. */
function wholeAddress(parts: readonly string[], address: Value | undefined): string {
  const before = parts.join('')
  const rest = typeof address === 'string' ? address : ''
  return (rest.startsWith(parts[0] ?? '') ? rest : `${before}${rest}`).slice(0, 200)
}

/** The name of a problem's column, as the file calls it where it stands for a field. */
export function columnInWords(field: string, header: readonly string[], columns: FieldColumns) {
  const column = isImportField(field) ? columns[field] : undefined
  const label = isImportField(field) ? importFields[field].label : '行全体'
  return column === undefined ? label : (header[column] ?? label)
}
