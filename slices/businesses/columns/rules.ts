import type { Business } from '../tables.ts'

/** What the table and its file can show, in their order. */
export const columnLabels = {
  kind: '種類',
  corporateNumber: '法人番号',
  aliases: '屋号・別名',
  nameEn: '英語の名称',
  process: '工程',
  industry: '業種',
  jsicCode: '業種コード',
  jsicRevision: '分類の改定',
  district: '地区',
  postalCode: '郵便番号',
  address: '所在地',
  phone: '電話',
  mail: 'メール',
  preferredWay: '連絡の方法',
  employees: '従業員',
  employeesOn: '従業員数の時点',
  foundedYear: '創業の年',
  capitalYen: '資本金（円）',
  age: '代表者の年齢',
  succession: '後継',
  state: '状態',
  stateOn: '状態の日',
  confirmed: '確かめた日',
  source: '出どころ',
  sample: '見本',
} as const
export type ColumnKey = keyof typeof columnLabels
export const columnKeys = Object.keys(columnLabels) as ColumnKey[]

/** What the list shows to whoever has chosen nothing. */
export const firstColumns: readonly ColumnKey[] = [
  'process',
  'district',
  'industry',
  'employees',
  'state',
  'confirmed',
]

/** Kept names of columns, as far as they are still known, in the order of the list. */
export function knownColumns(kept: readonly string[]): ColumnKey[] {
  return columnKeys.filter((key) => kept.includes(key))
}

/** Processes and persons are asked for by themselves. */
const otherwise: Readonly<Record<Exclude<ColumnKey, keyof Business>, readonly (keyof Business)[]>> =
  {
    process: [],
    industry: ['jsicCode'],
    confirmed: ['confirmedOn'],
    sample: ['isSample'],
    age: [],
    succession: [],
  }
const isOtherwise = (key: ColumnKey): key is keyof typeof otherwise => key in otherwise

/** What of a business these columns show. */
export function fieldsOf(columns: readonly ColumnKey[]): (keyof Business)[] {
  return columns.flatMap((key) => (isOtherwise(key) ? otherwise[key] : [key]))
}
