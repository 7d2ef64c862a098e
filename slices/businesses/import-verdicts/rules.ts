import { randomUUID } from 'node:crypto'
import { fieldsOf, type TableRecord } from '#platform/files'
import type { FieldColumns } from '../import-columns/rules.ts'
import {
  changesOf,
  columnsOf,
  type Fields,
  keyOf,
  nameKeyOf,
  newRecord,
  numberOf,
  type Problem,
  phoneKeyOf,
  problemsOfWhole,
} from '../import-records/rules.ts'
import { type ReadRow, readRow, type Verdict } from '../import-rows/rules.ts'
import type { Alike, Known } from '../import-rows/tables.ts'

/** How an import reads its file, and where its rows come from. */
export type Made = {
  readonly encoding: string
  readonly delimiter: string
  readonly fields: FieldColumns
  readonly restoresZeros: boolean
  readonly source: string
  readonly asOf: string | null
  readonly jsicRevision: number | null
}

/** A record of the register as a row is compared with it. */
export type Standing = Fields & {
  readonly id: string
  readonly version: number
  readonly state: string
  readonly name: string
  readonly source: string
}

/** What is to become of one row. */
export type JudgedRow = {
  readonly line: number
  readonly at: number
  readonly bytes: number
  readonly verdict: Verdict
  readonly businessId: string | null
  readonly seenVersion: number | null
  readonly key: string
  readonly called: string
  readonly after: Readonly<Record<string, unknown>> | null
  readonly before: Readonly<Record<string, unknown>> | null
  readonly alike: readonly string[]
  readonly problems: readonly Problem[] | null
}

export type Read = { readonly record: TableRecord; readonly line: number; readonly row: ReadRow }

/** Rows of the file as the import reads them; empty lines are left out. @param firstLine of the first */
export function readAll(
  records: readonly TableRecord[],
  firstLine: number,
  made: Made,
  today: string,
): Read[] {
  const decoder = new TextDecoder(made.encoding, { fatal: true })
  const reading = { columns: made.fields, restoresZeros: made.restoresZeros, today }
  return records.flatMap((record, n) => {
    const line = firstLine + n
    const cells = cellsOf(record, decoder, made.delimiter)
    if (typeof cells === 'string') {
      const problems = [{ field: 'row', sentence: cells }]
      return { record, line, row: { businessId: null, given: {}, problems, offered: 0 } }
    }
    // Lines without anything are what spreadsheets leave below a list.
    if (cells.every((cell) => cell.trim() === '')) return []
    return { record, line, row: readRow(cells, line, reading) }
  })
}

function cellsOf(record: TableRecord, decoder: TextDecoder, delimiter: string): string[] | string {
  const misplaced = '引用符（"）の位置が正しくありません。囲みの始めと終わりを確かめてください。'
  if (record.isOpen) return misplaced
  try {
    return fieldsOf(decoder.decode(record.bytes), delimiter) ?? misplaced
  } catch {
    // Bytes that are no text in the encoding of the rest of the file.
    return '文字として読めないバイトがあります。もとのファイルを開き、UTF-8で保存し直してください。'
  }
}

const placed = ({ record, line, row }: Read) => ({
  line,
  at: record.at,
  bytes: record.bytes.length,
  called: typeof row.given.name === 'string' ? row.given.name.slice(0, 150) : '',
})
const nothing = {
  businessId: null,
  seenVersion: null,
  key: '',
  after: null,
  before: null,
  alike: [],
}

/** Nothing comes of it until it is put right. */
export function wrong(read: Read, problems: readonly Problem[]): JudgedRow {
  return { ...placed(read), ...nothing, verdict: 'wrong', problems }
}

/** It is a business that stands in the register: changed, or the same. */
export function ofKnown(read: Read, known: Standing, made: Made): JudgedRow {
  const { id, version, state, ...fields } = known
  const record: Fields = fields
  if (state === '統合済')
    return wrong(read, [
      { field: 'name', sentence: '統合済みの事業者です。統合した先の事業者を直してください。' },
    ])
  const changes = changesOf(record, read.row.given)
  const isSame = Object.keys(changes.after).length === 0
  const whole = { ...record, ...changes.after }
  const problems = isSame ? [] : problemsOfWhole(whole)
  if (problems.length > 0) return wrong(read, problems)
  return {
    ...placed(read),
    called: known.name,
    verdict: isSame ? 'same' : 'changed',
    businessId: id,
    seenVersion: version,
    key: keyOf(id, record),
    after: isSame ? null : columnsOf({ ...changes.after, source: made.source }, whole),
    before: isSame ? null : columnsOf({ ...changes.before, source: known.source }, record),
    alike: [],
    problems: null,
  }
}

/** It is none that stands there; where others are much alike, somebody is asked. */
export function ofNew(read: Read, made: Made, alike: readonly string[]): JudgedRow {
  const record = newRecord(read.row.given, made.asOf ?? '', made.source, made.jsicRevision ?? 14)
  const problems = problemsOfWhole(record)
  if (problems.length > 0) return wrong(read, problems)
  return {
    ...placed(read),
    verdict: alike.length > 0 ? 'doubtful' : 'new',
    businessId: randomUUID(),
    seenVersion: null,
    key: keyOf(null, record),
    after: columnsOf(record, record),
    before: null,
    alike: alike.slice(0, 20),
    problems: null,
  }
}

/** The register as some rows of a file meet it. */
export type Register = {
  /** Of the id or the 法人番号 that the row gives. */
  knownAs(row: ReadRow): Known | undefined
  /** Of one name or telephone; never of another 法人番号. */
  alikeTo(given: Fields): Alike[]
  /** Of one name and one telephone. */
  sameAs(row: ReadRow): Alike[]
  readonly byLikeness: ReadonlyMap<string, Known>
}

export function registerOf(
  known: readonly Known[],
  alike: readonly Alike[],
  likely: readonly Known[] = [],
): Register {
  const byId = new Map(known.map((one) => [one.id, one]))
  const byNumber = new Map(known.map((one) => [one.corporateNumber, one]))
  const byName = Map.groupBy(alike, ({ nameKey }) => nameKey)
  const byPhone = Map.groupBy(alike, ({ phoneKey }) => phoneKey)
  const alikeTo = (given: Fields): Alike[] => {
    const mine = numberOf(given)
    const found = [
      ...(byName.get(nameKeyOf(given)) ?? []),
      ...(byPhone.get(phoneKeyOf(given)) ?? []),
    ].filter(({ corporateNumber }) => mine === null || corporateNumber === null)
    return [...new Map(found.map((one) => [one.id, one])).values()]
  }
  return {
    knownAs: (row) =>
      (row.businessId === null ? undefined : byId.get(row.businessId)) ??
      byNumber.get(numberOf(row.given)),
    alikeTo,
    sameAs: (row) =>
      alikeTo(row.given).filter(
        (one) =>
          phoneKeyOf(row.given) !== '' &&
          one.nameKey === nameKeyOf(row.given) &&
          one.phoneKey === phoneKeyOf(row.given),
      ),
    byLikeness: new Map(likely.map((one) => [one.id, one])),
  }
}

/** What is to become of these rows, by what stands in the register. */
export function judged(read: readonly Read[], register: Register, made: Made): JudgedRow[] {
  return read.map((one) => {
    const { row } = one
    if (row.problems.length > 0) return wrong(one, row.problems)
    const known = register.knownAs(row)
    const [only, ...more] = known ? [] : register.sameAs(row)
    const likely = only && more.length === 0 ? register.byLikeness.get(only.id) : undefined
    const before = known ?? likely
    if (before) return ofKnown(one, before, made)
    if (row.businessId !== null)
      return wrong(one, [
        { field: 'businessId', sentence: 'この自システムIDの事業者が、台帳にありません。' },
      ])
    const alike = register.alikeTo(row.given).map(({ id }) => id)
    return ofNew(one, made, alike)
  })
}
