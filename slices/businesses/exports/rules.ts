import { z } from 'zod'
import { addDays, type LocalDate, unencodable } from '#packages/japan'
import { broken, type Ruling } from '#platform'
import { setting } from '#platform/settings'

export const models = { corporations: '法人（事業者）', establishments: '事業所' } as const
export type Model = keyof typeof models
export const formats = {
  'csv-utf-8': 'CSV（UTF-8、BOM付き）',
  'csv-cp932': 'CSV（シフトJIS・CP932）',
  xlsx: 'Excel（xlsx）',
} as const
export type Format = keyof typeof formats

export const isModel = (text: string | undefined): text is Model =>
  text !== undefined && Object.hasOwn(models, text)
export const isFormat = (text: string | undefined): text is Format =>
  text !== undefined && Object.hasOwn(formats, text)

/** One column of a model, under its name in the GIF core data model. */
export type ExportColumn = {
  readonly head: string
  readonly column: string
  /** Telephone, mail: what a person may be reached by. */
  readonly isContact?: true
}

/** GIF コアデータモデル 法人: a rename of the register's fields, nothing is worked out. */
const corporations: readonly ExportColumn[] = [
  { head: 'ID', column: 'id' },
  { head: '法人番号', column: 'corporateNumber' },
  { head: '組織種別', column: 'kind' },
  { head: '名称', column: 'name' },
  { head: '名称_カナ', column: 'kana' },
  { head: '名称_英字', column: 'nameEn' },
  { head: '名称_通称', column: 'aliases' },
  { head: '所在地_郵便番号', column: 'postalCode' },
  { head: '所在地_連結表記', column: 'address' },
  { head: '地区', column: 'district' },
  { head: '連絡先_電話番号', column: 'phone', isContact: true },
  { head: '連絡先_メールアドレス', column: 'mail', isContact: true },
  { head: '連絡方法', column: 'preferredWay' },
  { head: '事業種目', column: 'jsicCode' },
  { head: '産業分類の改定', column: 'jsicRevision' },
  { head: '従業員数', column: 'employees' },
  { head: '従業員数_時点', column: 'employeesOn' },
  { head: '設立年', column: 'foundedYear' },
  { head: '資本金', column: 'capitalYen' },
  { head: '活動状況', column: 'state' },
  { head: '活動状況_開始日', column: 'stateOn' },
  { head: '情報源', column: 'source' },
  { head: '更新日', column: 'confirmedOn' },
  { head: '見本', column: 'sample' },
]

/** GIF コアデータモデル 事業所. */
const establishments: readonly ExportColumn[] = [
  { head: 'ID', column: 'id' },
  { head: '法人ID', column: 'businessId' },
  { head: '法人番号', column: 'corporateNumber' },
  { head: '法人名称', column: 'business' },
  { head: '名称', column: 'name' },
  { head: '事業所種別', column: 'kind' },
  { head: '所在地_郵便番号', column: 'postalCode' },
  { head: '所在地_市区町村', column: 'municipality' },
  { head: '所在地_連結表記', column: 'address' },
  { head: '地区', column: 'district' },
  { head: '連絡先_電話番号', column: 'phone', isContact: true },
  { head: '開設年月', column: 'openedIn' },
  { head: '廃止年月', column: 'closedIn' },
  { head: '面積_平方メートル', column: 'areaM2' },
  { head: '情報源', column: 'source' },
  { head: '更新日', column: 'confirmedOn' },
  { head: '見本', column: 'sample' },
]

export function columnsOfModel(model: Model, withContacts: boolean): readonly ExportColumn[] {
  const all = model === 'corporations' ? corporations : establishments
  return all.filter(({ isContact }) => withContacts || !isContact)
}

/** What CP932 cannot hold, as it stands in a file where somebody has agreed to it. */
export const lostSign = '〓'

export function withoutLost(text: string): string {
  const lost = unencodable(text)
  return lost.reduce((rest, character) => rest.replaceAll(character, lostSign), text)
}

export type Lost = { readonly name: string; readonly characters: readonly string[] }

/** No character is lost silently: who asked is told where, and chooses. */
export function everyCharacterFits(lost: readonly Lost[], rows: number): Ruling {
  if (lost.length === 0) return true
  const where = lost.map(({ name, characters }) => `${name}（${characters.join('')}）`).join('、')
  const more = rows > lost.length ? `ほか${rows - lost.length}件` : ''
  return broken(
    `シフトJISで表せない文字が${rows}件にあります：${where}${more}。UTF-8で書き出すか、「${lostSign}」に置き換えて書き出すことを選んでください。`,
  )
}

/** So many files with personal data a day and person; who needs more has another task than an export. */
export const contactExportsADay = setting(
  'businesses.contact-exports-a-day',
  z.coerce.number().int().min(1),
  20,
  { label: '個人情報を含む書き出しの回数（一人一日）', source: '運用上の初期値', unit: '回' },
)

/** How long a file that was made can be fetched. */
export const minutesToFetch = 30

export function tooManyToday(most: number): string {
  return `個人情報を含む書き出しは、一人一日${most}回までです。きょうはもう書き出せません。あすになると、また書き出せます。`
}

/** Until the day in Japan is over. */
export function secondsLeftToday(now: string, today: LocalDate): number {
  const midnight = Date.parse(`${addDays(today, 1)}T00:00:00+09:00`)
  return Math.max(1, Math.ceil((midnight - Date.parse(now)) / 1_000))
}
