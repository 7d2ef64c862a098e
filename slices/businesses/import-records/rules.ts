import { parseCorporateNumber } from '#packages/japan'
import { phoneKey } from '../rules.ts'
import { nameKey, romajiKey, searchText } from '../searches/rules.ts'

export type Value = string | number | null | readonly string[]

/** What a record holds, by the names of its form; the fields that an import can write. */
export type Fields = Readonly<Record<string, Value>>

export type Problem = { readonly field: string; readonly sentence: string }

/** What a new record holds where the row says nothing. */
export function newRecord(
  given: Fields,
  asOf: string,
  source: string,
  jsicRevision: number,
): Fields {
  const named = typeof given.name === 'string' ? given.name : ''
  const number = given.corporateNumber ?? null
  const kind =
    number !== null || /会社|法人|[㈱㈲]|[（(][株有][)）]/.test(named)
      ? '法人'
      : named.includes('組合')
        ? '組合'
        : '個人事業主'
  return {
    ...emptyRecord,
    kind,
    source,
    confirmedOn: asOf,
    ...given,
    jsicRevision: (given.jsicCode ?? null) === null ? null : (given.jsicRevision ?? jsicRevision),
  }
}

const emptyRecord: Fields = {
  kind: '',
  corporateNumber: null,
  name: '',
  kana: '',
  nameEn: '',
  aliases: [],
  postalCode: '',
  address: '',
  district: '',
  phone: '',
  mail: '',
  preferredWay: '',
  jsicCode: null,
  jsicRevision: null,
  employees: null,
  employeesOn: null,
  foundedYear: null,
  capitalYen: null,
}

const text = (value: Value | undefined) =>
  Array.isArray(value) ? value.join('、') : String(value ?? '')
const digitsOnly = new Set(['phone', 'postalCode'])

/** Two ways of writing one telephone number are no change. */
function differs(field: string, before: Value | undefined, after: Value | undefined): boolean {
  const [one, other] = [text(before), text(after)]
  if (one === other) return false
  return !(digitsOnly.has(field) && one !== '' && other !== '' && phoneKey(one) === phoneKey(other))
}

/** The fields of a known record that a row changes, before and after. */
export function changesOf(
  known: Fields,
  given: Fields,
): { readonly before: Fields; readonly after: Fields } {
  const fields = Object.keys(given).filter((field) => differs(field, known[field], given[field]))
  const only = (all: Fields) =>
    Object.fromEntries(fields.map((field) => [field, all[field] ?? null]))
  return { before: only(known), after: only(given) }
}

/** What makes the record as it would be then impossible, although each cell is well formed. */
export function problemsOfWhole(record: Fields): Problem[] {
  const problems: Problem[] = []
  if (text(record.name) === '') problems.push({ field: 'name', sentence: '名称を入れてください。' })
  if (text(record.address) === '' && text(record.phone) === '')
    problems.push({ field: 'phone', sentence: '所在地か電話の、どちらかを入れてください。' })
  const revision = record.jsicRevision ?? null
  if ((record.jsicCode ?? null) !== null && revision !== 13 && revision !== 14)
    problems.push({
      field: 'jsicRevision',
      sentence: '業種コードが、どの改定の分類かを選んでください。',
    })
  return problems
}

const columnOf = (field: string) => field.replace(/[A-Z]/g, (c) => `_${c.toLowerCase()}`)

/** As the columns of the table, with the keys by which the record is found and put in order. */
export function columnsOf(changed: Fields, whole: Fields): Record<string, unknown> {
  const row: Record<string, unknown> = {}
  for (const [field, value] of Object.entries(changed)) row[columnOf(field)] = value
  const touches = (...fields: string[]) => fields.some((field) => Object.hasOwn(changed, field))
  const [name, kana, nameEn] = [text(whole.name), text(whole.kana), text(whole.nameEn)]
  if (touches('name')) row.name_key = nameKeyOnce(name)
  if (touches('phone')) row.phone_key = phoneKeyOnce(text(whole.phone))
  if (touches('name', 'kana', 'nameEn'))
    row.sort_key = nameKeyOnce(kana) || nameKeyOnce(name) || romajiKey(nameEn)
  if (touches('name', 'kana', 'nameEn', 'aliases', 'corporateNumber')) {
    const aliases = Array.isArray(whole.aliases) ? whole.aliases : []
    const corporateNumber = text(whole.corporateNumber) || null
    row.search_text = searchText({ name, kana, nameEn, aliases, corporateNumber })
  }
  return row
}

/** What the row is known by, so that a second row of the same business is found. */
export function keyOf(businessId: string | null, record: Fields): string {
  if (businessId !== null) return `b:${businessId}`
  const number = text(record.corporateNumber)
  if (number !== '') return `n:${number}`
  const phone = phoneKeyOnce(text(record.phone))
  return phone === '' ? '' : `p:${nameKeyOnce(text(record.name))}:${phone}`
}

export const numberOf = (record: Fields): string | null =>
  parseCorporateNumber(text(record.corporateNumber))
/** The key of one row is asked for by every comparison of it: it is worked out once. */
function remembering(work: (text: string) => string): (text: string) => string {
  const known = new Map<string, string>()
  return (asked) => {
    let key = known.get(asked)
    if (key === undefined) {
      key = work(asked)
      if (known.size >= 5_000) known.clear()
      known.set(asked, key)
    }
    return key
  }
}
const nameKeyOnce = remembering(nameKey)
const phoneKeyOnce = remembering(phoneKey)

export const nameKeyOf = (record: Fields): string => nameKeyOnce(text(record.name))
export const phoneKeyOf = (record: Fields): string => phoneKeyOnce(text(record.phone))
