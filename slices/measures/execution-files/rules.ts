import { parseCsv, parseYen } from '#packages/japan'
import { broken, type Ruling } from '#platform'

/** What is read of a row, and how the finance systems usually head it. */
export const columnNames = ['code', 'current', 'obligated', 'ordered', 'paid', 'refunded'] as const
export type ColumnName = (typeof columnNames)[number]
export type Headings = Readonly<Record<ColumnName, string>>

export const columnLabels: Headings = {
  code: '事業コード',
  current: '予算現額',
  obligated: '支出負担行為額',
  ordered: '支出命令額',
  paid: '支出済額',
  refunded: '戻入額',
}
/** Without these a row says nothing; the others may be missing from a city's file. */
export const needed: readonly ColumnName[] = ['code', 'paid']

export type FileRow = {
  readonly code: string
  readonly currentYen: number | null
  readonly obligatedYen: number | null
  readonly orderedYen: number | null
  readonly paidYen: number
  readonly refundedYen: number | null
}

const sameHeading = (a: string, b: string) => plain(a) === plain(b)
const plain = (text: string) => text.normalize('NFKC').replace(/[\s（(].*$|\s/g, '')

/**
 * The rows of a finance system's list, one a measure: rows of one code (its 節) are added up. Every row
 * that cannot be read is named; blank is not known, 0 is 0.
 */
export function readExecutionText(
  text: string,
  headings: Headings,
): { readonly rows: FileRow[]; readonly problems: string[] } {
  const [head = [], ...body] = parseCsv(text).filter((row) =>
    row.some((cell) => cell.trim() !== ''),
  )
  const at = new Map<ColumnName, number>()
  for (const name of columnNames) {
    const found = head.findIndex(
      (cell) => headings[name] !== '' && sameHeading(cell, headings[name]),
    )
    if (found >= 0) at.set(name, found)
  }
  const missing = needed.filter((name) => !at.has(name))
  if (missing.length > 0) {
    const names = missing.map((name) => `「${headings[name] || columnLabels[name]}」`).join('')
    return {
      rows: [],
      problems: [
        `見出しに${names}の列がありません。ファイルの見出し：${head.join('、').slice(0, 200)}`,
      ],
    }
  }
  const problems: string[] = []
  const rows = new Map<string, FileRow>()
  body.forEach((cells, i) => {
    const line = i + 2
    const cell = (name: ColumnName) => (cells[at.get(name) ?? -1] ?? '').trim()
    const code = cell('code').normalize('NFKC')
    const money = (name: ColumnName): number | null => {
      const typed = cell(name)
      if (typed === '') return null
      const read = parseYen(typed)
      if (read === null)
        problems.push(`${line}行目：${columnLabels[name]}「${typed}」が数字ではありません。`)
      return read
    }
    if (code === '') {
      problems.push(`${line}行目：${columnLabels.code}がありません。`)
      return
    }
    const paid = money('paid')
    if (paid === null && cell('paid') === '') {
      problems.push(
        `${line}行目：${columnLabels.paid}が空です。支出がないときは0を入れてください。`,
      )
    }
    const row: FileRow = {
      code,
      currentYen: money('current'),
      obligatedYen: money('obligated'),
      orderedYen: money('ordered'),
      paidYen: paid ?? 0,
      refundedYen: money('refunded'),
    }
    const before = rows.get(code)
    rows.set(code, before ? added(before, row) : row)
  })
  if (rows.size === 0 && problems.length === 0) problems.push('行が一つもありません。')
  return { rows: [...rows.values()], problems }
}

const both = (a: number | null, b: number | null) =>
  a === null && b === null ? null : (a ?? 0) + (b ?? 0)

function added(a: FileRow, b: FileRow): FileRow {
  return {
    code: a.code,
    currentYen: both(a.currentYen, b.currentYen),
    obligatedYen: both(a.obligatedYen, b.obligatedYen),
    orderedYen: both(a.orderedYen, b.orderedYen),
    paidYen: a.paidYen + b.paidYen,
    refundedYen: both(a.refundedYen, b.refundedYen),
  }
}

type Standing = {
  readonly problems: readonly string[]
  readonly writtenAt: string | null
  readonly undoneAt: string | null
}

export type FileState = '直して読み直す' | '確かめる' | '書き込み済' | '取り消し済'

export function fileState(file: Standing): FileState {
  if (file.problems.length > 0) return '直して読み直す'
  if (file.undoneAt !== null) return '取り消し済'
  return file.writtenAt === null ? '確かめる' : '書き込み済'
}

/** All or nothing: one row that cannot be read keeps the whole file out. */
export function theFileCanBeWritten(file: Standing): Ruling {
  const state = fileState(file)
  if (state === '直して読み直す') {
    return broken('読めない行があります。もとのファイルを直して、読み直してください。')
  }
  return state === '確かめる' || broken(`この取込は「${state}」です。書き込みは一度だけです。`)
}

export function theFileCanBeUndone(file: Standing, changedSince: readonly string[]): Ruling {
  if (fileState(file) !== '書き込み済') {
    return broken('書き込んだ取込だけを取り消せます。')
  }
  return (
    changedSince.length === 0 ||
    broken(
      `書き込みの後に変わった事業があるため、取り消せません：${changedSince.slice(0, 5).join('、')}`,
    )
  )
}

export function theFileIsNew(before: { readonly readAt: string } | null): Ruling {
  return (
    before === null || broken('同じファイルを、もう書き込んでいます。何も変わりません。', 'file')
  )
}
