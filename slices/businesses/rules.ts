import {
  corporateNumberCheckDigit,
  formatShortWareki,
  formatWareki,
  isLocalDate,
  type LocalDate,
  normaliseForSearch,
  partsOf,
} from '#packages/japan'
import { broken, type Ruling } from '#platform'

export const businessKinds = ['法人', '個人事業主', '組合', '任意団体'] as const
export const businessStates = [
  '申出',
  '仮登録',
  '登録',
  '休業',
  '廃業',
  '承継',
  '統合済',
  '分割',
  '見送り',
] as const
export type BusinessState = (typeof businessStates)[number]
export const preferredWays = ['電話', 'FAX', '郵便', 'メール', '訪問'] as const
export const closingCauses = [
  '高齢',
  '後継者なし',
  '病気以外の個人的事情',
  '倒産',
  '移転',
  '合併',
  '不明',
] as const

/** What is wrong with a typed 法人番号, as the one who copied it can mend it. */
export function sentenceOnCorporateNumber(typed: string): string {
  const plain = typed.normalize('NFKC').replace(/[\s,‐‑–—−ー-]/g, '')
  if (/^\d(\.\d+)?e\+?\d+$/i.test(plain))
    return '法人番号が指数表示になっています。Excelで列を「文字列」にして保存し直してください。'
  if (!/^\d{13}$/.test(plain)) return '法人番号は、13桁の数字です。数字を一つずつ確かめてください。'
  const digit = corporateNumberCheckDigit(plain.slice(1))
  return `法人番号の検査数字が合いません（1桁目は${digit}のはずです）。桁の写し間違いがないか確かめてください。`
}

/** Digits only, so that 0778-52-0000 and ０７７８（５２）００００ are one number. */
export function phoneKey(phone: string): string {
  return normaliseForSearch(phone).replace(/\D/g, '')
}

const bands = [
  { key: '0', from: 0, to: 0, label: '0人（本人だけ）' },
  { key: '1-4', from: 1, to: 4, label: '1〜4人' },
  { key: '5-9', from: 5, to: 9, label: '5〜9人' },
  { key: '10-19', from: 10, to: 19, label: '10〜19人' },
  { key: '20-49', from: 20, to: 49, label: '20〜49人' },
  { key: '50-', from: 50, to: null, label: '50人以上' },
] as const

/** Bands of employees, as the filter offers them and as those outside the section see them. */
export const employeeBands: readonly {
  readonly key: string
  readonly from: number
  readonly to: number | null
  readonly label: string
}[] = bands

/** 「5〜9人」; not known is 不明 and never the lowest band. */
export function employeeBand(employees: number | null): string {
  if (employees === null) return '不明'
  const band = employeeBands.find(
    ({ from, to }) => employees >= from && (to === null || employees <= to),
  )
  return band?.label ?? '不明'
}

/** 「3年前の情報」, in whole years. */
export function ageInWords(confirmedOn: LocalDate, today: LocalDate): string {
  const [then, now] = [partsOf(confirmedOn), partsOf(today)]
  const early = now.month < then.month || (now.month === then.month && now.day < then.day)
  return `${now.year - then.year - (early ? 1 : 0)}年前の情報`
}

export function theDayIsPast(on: LocalDate, today: LocalDate, field: string): Ruling {
  return on <= today || broken('今日より後の日付です。日付を確かめてください。', field)
}

export function theDayFollowsTheLastState(
  on: LocalDate,
  { state, stateOn }: { readonly state: string; readonly stateOn: LocalDate },
): Ruling {
  return (
    on >= stateOn ||
    broken(
      `「${state}」になった${formatWareki(stateOn)}より前の日付です。日付を確かめてください。`,
      'on',
    )
  )
}

/** What may be recorded of a state, in the order in which it may come, and from which states. */
export const stateActs = {
  confirm: { act: '確認', from: ['仮登録', '申出'] },
  suspend: { act: '休業', from: ['登録'] },
  resume: { act: '再開', from: ['休業'] },
  close: { act: '廃業', from: ['登録', '休業'] },
  reopen: { act: '廃業の取消し', from: ['廃業'] },
} as const satisfies Readonly<
  Record<string, { readonly act: string; readonly from: readonly BusinessState[] }>
>
export type StateAct = keyof typeof stateActs

export const isAllowedIn = (state: string, name: StateAct): boolean =>
  stateActs[name].from.some((one) => one === state)

/** @param name what is to be recorded */
export function theStateAllowsTo(name: StateAct, business: { readonly state: string }): Ruling {
  return theStateAllows(business, stateActs[name].from, stateActs[name].act)
}

export function theStateAllows(
  { state }: { readonly state: string },
  allowed: readonly BusinessState[],
  act: string,
): Ruling {
  return (
    allowed.some((one) => one === state) ||
    broken(
      `いまの状態は「${state}」です。${act}は、「${allowed.join('」「')}」の事業者に記録できます。`,
    )
  )
}

/** What is written on a record that was given up, nobody meets: its address leads to the kept one. */
export function theRecordIsNotMerged({ state }: { readonly state: string }): Ruling {
  return (
    state !== '統合済' ||
    broken('この登録は統合されています。残した登録を直すか、先に統合を取り消してください。')
  )
}

/** What a form calls its fields; in its order they stand in a comparison and in the history. */
export const fieldLabels: Readonly<Record<string, string>> = {
  kind: '種類',
  corporateNumber: '法人番号',
  name: '名称',
  kana: 'よみ',
  nameEn: '英語の名称',
  aliases: '屋号・別名',
  postalCode: '郵便番号',
  address: '所在地',
  district: '地区',
  phone: '電話',
  mail: 'メール',
  preferredWay: '連絡の方法',
  jsicCode: '業種コード',
  jsicRevision: '分類の改定',
  employees: '従業員数',
  employeesOn: '従業員数の時点',
  foundedYear: '創業の年',
  capitalYen: '資本金',
  source: '出どころ',
  confirmedOn: '確かめた日',
}

/** A record as its form shows it, every value in text; without a value it is empty. */
export function asTyped(record: Readonly<Record<string, unknown>>): Record<string, string> {
  return Object.fromEntries(
    Object.keys(fieldLabels).map((field) => {
      const value = record[field]
      return [field, Array.isArray(value) ? value.join('\n') : String(value ?? '')]
    }),
  )
}

/** Only the fields that differ, before and after. */
export function changedFields(
  before: Readonly<Record<string, string>>,
  after: Readonly<Record<string, string>>,
): { before: Record<string, string>; after: Record<string, string> } {
  const fields = Object.keys(after).filter((field) => before[field] !== after[field])
  const only = (all: Readonly<Record<string, string>>) =>
    Object.fromEntries(fields.map((field) => [field, all[field] ?? '']))
  return { before: only(before), after: only(after) }
}

/** A value of a form as a page tells it: a day in the Japanese calendar, lists on one line, — for none. */
export function toldValue(field: string, value: string): string {
  if (value === '') return '—'
  return field.endsWith('On') && isLocalDate(value)
    ? formatShortWareki(value)
    : value.replaceAll('\n', '、')
}
