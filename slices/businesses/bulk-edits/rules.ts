import { type LocalDate, parseCorporateNumber } from '#packages/japan'
import { broken, type Ruling } from '#platform'
import { BusinessEditForm } from '../forms.ts'
import { asTyped, changedFields, fieldLabels } from '../rules.ts'
import { nameKey } from '../searches/rules.ts'

/** What many records can be given at once; what tells one from another is changed row by row. */
export const commonFields = [
  'district',
  'kind',
  'jsicCode',
  'jsicRevision',
  'preferredWay',
  'employeesOn',
  'source',
  'confirmedOn',
] as const

/** Beyond so many rows it is done as a job that goes on when the page is closed. */
export const mostAtOnce = 200
export const mostRows = 10_000
export const mostPasted = 2_000

/** Written into a cell, it empties the field; a cell left blank leaves the field as it is. */
export const clearWord = '（空欄にする）'

export type Changes = Readonly<Record<string, string>>

const isClear = (value: string) => value.normalize('NFKC') === clearWord.normalize('NFKC')

/** A record as it is typed, with the changes in it. */
export function withChanges(before: Changes, changes: Changes): Record<string, string> {
  const typed = Object.entries(changes).filter(([, value]) => value.trim() !== '')
  const values = typed.map(([field, value]) => [field, isClear(value) ? '' : value.trim()])
  const after = { ...before, ...Object.fromEntries(values) }
  // A code and its revision come and go together.
  if (after.jsicCode === '') after.jsicRevision = ''
  return after
}

export type Planned = {
  readonly before: Changes
  readonly after: Changes
  /** Why the row cannot be changed so; null where nothing stands against it. */
  readonly problem: string | null
}

/** What a row would become, field by field, by the rules of the form in which one record is revised. */
export function planned(
  record: Readonly<Record<string, unknown>> & { readonly id: string; readonly version: number },
  changes: Changes,
  today: LocalDate,
): Planned {
  const before = asTyped(record)
  const after = withChanges(before, changes)
  const form = {
    ...after,
    businessId: record.id,
    version: record.version,
    reason: '一括編集のため',
  }
  const parsed = BusinessEditForm.safeParse(form)
  if (!parsed.success) {
    const told = parsed.error.issues.map(({ path, message }) => {
      const label = fieldLabels[String(path[0] ?? '')]
      return label ? `${label}：${message}` : message
    })
    return { ...changedFields(before, after), problem: told.join(' ') }
  }
  const late = parsed.data.confirmedOn > today
  const problem = late ? '確かめた日：今日より後の日付です。日付を確かめてください。' : null
  // As it would be kept: a day in any writing is one day, a number without its commas.
  return { ...changedFields(before, asTyped(parsed.data)), problem }
}

/** What makes one business another than its neighbours: changed, it is compared with them again. */
const identity = ['corporateNumber', 'name', 'kana', 'address', 'phone']

export function changesItsIdentity(changed: Changes): boolean {
  return identity.some((field) => field in changed)
}

export function somethingIsChosen(count: number): Ruling {
  return count > 0 || broken('事業者を一つ以上選んでください。')
}

export function notTooManyRows(count: number): Ruling {
  return (
    count <= mostRows ||
    broken(
      `一度に直せるのは${mostRows.toLocaleString('ja-JP')}件までです（いまの条件では${count.toLocaleString('ja-JP')}件）。条件を足して分けてください。`,
    )
  )
}

export function aChangeIsTyped(changes: Changes): Ruling {
  return (
    Object.values(changes).some((value) => value.trim() !== '') ||
    broken('直す項目を一つ以上入れてください。空けた項目は、いまのまま残ります。')
  )
}

export type Pasted = {
  /** Its place in what was pasted, the head being the first line. */
  readonly line: number
  readonly corporateNumber: string
  readonly name: string
  readonly phone: string
  readonly called: string
  readonly changes: Changes
}

const otherHeads: Readonly<Record<string, string>> = {
  名称カナ: 'kana',
  カナ: 'kana',
  通称: 'aliases',
  屋号: 'aliases',
  名称英字: 'nameEn',
  電話番号: 'phone',
  メールアドレス: 'mail',
  業種: 'jsicCode',
  従業員: 'employees',
  創業: 'foundedYear',
  確認日: 'confirmedOn',
}

const headKey = (text: string) => text.normalize('NFKC').replace(/[\s（(].*$/, '')

function fieldOfHead(head: string): string | null {
  const key = headKey(head)
  const own = Object.entries(fieldLabels).find(([, label]) => headKey(label) === key)
  return own?.[0] ?? otherHeads[key] ?? null
}

const cellsOf = (line: string) =>
  line.split('\t').map((cell) =>
    cell
      .replace(/^"([\s\S]*)"$/, '$1')
      .replaceAll('""', '"')
      .trim(),
  )

/** Where several values stand in one cell, they stand on lines of their own in the form. */
const asField = (field: string, cell: string) =>
  field === 'aliases' ? cell.replace(/[、,]+/g, '\n') : cell

/**
 * Cells copied from a spreadsheet: a head of known names, then a business a line, found by 法人番号 or
 * else by 名称 (and 電話). @returns a sentence where it cannot be read
 */
export function readPasted(text: string): readonly Pasted[] | string {
  const lines = text.split('\n').map((line) => line.replace(/\r$/, ''))
  const [head = '', ...rest] = lines
  const fields = cellsOf(head).map(fieldOfHead)
  if (!fields.includes('corporateNumber') && !fields.includes('name'))
    return '一行目に「法人番号」か「名称」の見出しがありません。見出しの行から写してください。'
  const unknown = cellsOf(head).filter((cell, at) => cell !== '' && fields[at] === null)
  if (unknown.length > 0)
    return `見出しを読み取れません：${unknown.join('、')}。使える見出し：${Object.values(fieldLabels).join('、')}。`
  const pasted = rest
    .map((line, at) => ({ line: at + 2, cells: cellsOf(line) }))
    .filter(({ cells }) => cells.some((cell) => cell !== ''))
    .map(({ line, cells }) => onePasted(line, fields, cells))
  if (pasted.length === 0) return '見出しの下に、直す事業者の行がありません。'
  if (pasted.length > mostPasted)
    return `一度に貼り付けられるのは${mostPasted.toLocaleString('ja-JP')}行までです。分けて貼り付けてください。`
  return pasted
}

function onePasted(
  line: number,
  fields: readonly (string | null)[],
  cells: readonly string[],
): Pasted {
  const typed = Object.fromEntries(
    fields.flatMap((field, at) => (field ? [[field, asField(field, cells[at] ?? '')]] : [])),
  )
  const { corporateNumber = '', name = '', ...others } = typed
  // The number finds the record, and then a name is a change; without one the name finds it.
  const changes = corporateNumber === '' ? others : { ...others, name }
  return {
    line,
    corporateNumber: parseCorporateNumber(corporateNumber) ?? corporateNumber,
    name,
    phone: typed.phone ?? '',
    called: name || corporateNumber,
    changes,
  }
}

export type Candidate = {
  readonly id: string
  readonly corporateNumber: string | null
  readonly nameKey: string
  readonly phoneKey: string
}

/** The one business that a pasted line means, or why there is none. */
export function businessMeant(
  { corporateNumber, name, phone }: Pasted,
  known: readonly Candidate[],
): { readonly id: string } | { readonly problem: string } {
  if (corporateNumber !== '') {
    const found = known.find((one) => one.corporateNumber === corporateNumber)
    return found ?? { problem: 'この法人番号の事業者は、台帳にありません。' }
  }
  const sameName = known.filter((one) => one.nameKey === nameKey(name))
  const digits = phone.normalize('NFKC').replace(/\D/g, '')
  const samePhone = sameName.filter((one) => digits !== '' && one.phoneKey === digits)
  const meant = sameName.length > 1 ? samePhone : sameName
  const [only, another] = meant
  if (only && !another) return only
  return sameName.length === 0
    ? { problem: 'この名称の事業者は、台帳にありません。' }
    : { problem: `同じ名称の事業者が${sameName.length}件あります。法人番号で指定してください。` }
}

export function theEditIs(state: string, wanted: string): Ruling {
  return (
    state === wanted || broken(`この一括編集は「${state}」です。いまの状態を開き直してください。`)
  )
}

const daysToUndo = 30

/** Within thirty days; what was edited in the meantime stays as it is in any case. */
export function itCanStillBeUndone(appliedAt: string | null, now: string): Ruling {
  const days = appliedAt === null ? 0 : (Date.parse(now) - Date.parse(appliedAt)) / 86_400_000
  return (
    days <= daysToUndo ||
    broken(`元に戻せるのは、直してから${daysToUndo}日以内です。一件ずつ直してください。`)
  )
}
