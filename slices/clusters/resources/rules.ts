import { normaliseForReading, normaliseForSearch } from '#packages/japan'
import { broken, type Ruling } from '#platform'

/** The classes of the former 地域資源法 (in force 2007-06 to 2020-10), kept as words. */
export const legalTypes = ['農林水産物', '鉱工業品・技術', '観光資源'] as const
export type LegalType = (typeof legalTypes)[number]

export const legalTypeNotes: Readonly<Record<LegalType, string>> = {
  農林水産物: '① 農林水産物',
  '鉱工業品・技術': '② 鉱工業品と、その生産に係る技術',
  観光資源: '③ 文化財、自然の風景地、温泉などの観光資源',
}

export const resourceLabels: Readonly<Record<string, string>> = {
  legalType: '種類',
  name: '名称',
  kana: 'よみ',
  description: '説明',
  address: '所在地',
  lat: '緯度',
  lng: '経度',
  season: '季節',
  formerLaw: '旧法による指定',
  prefectureOn: '県の指定の日',
  products: '使う製品',
  events: '行事',
  clusterId: '産地',
  heritageNumber: '文化財の番号',
  heritageClass: '文化財分類',
  heritageKind: '文化財の種類',
  heritageOwner: '所有者等',
  heritageOn: '文化財指定日',
  source: '出典',
}

export function theResourceIsNew(isTaken: boolean): Ruling {
  return (
    !isTaken ||
    broken('同じ種類の同じ名称が登録されています。その地域資源を開いて直してください。', 'name')
  )
}

export function theNumberIsFree(isTaken: boolean): Ruling {
  return !isTaken || broken('同じ番号の文化財が登録されています。', 'heritageNumber')
}

/** What came with a list of 文化財 stays one, whatever its form still shows. */
export function heritageIsForVisitors(heritage: Heritage | null, legalType: string): Ruling {
  return (
    heritage === null ||
    legalType === '観光資源' ||
    broken('文化財は、③観光資源として登録してください。', 'legalType')
  )
}

/** What a search compares: the name, the reading in hiragana, and the description. */
export function searchTextOf(one: {
  readonly name: string
  readonly kana: string
  readonly description?: string
}): string {
  return [
    normaliseForSearch(one.name),
    normaliseForReading(one.kana),
    normaliseForSearch(one.description ?? ''),
  ].join(' ')
}

/** The ways in which a typed word may stand in such a text. */
export function wordsOf(typed: string): string[][] {
  return typed
    .split(/[\s\u3000]+/)
    .filter((word) => word !== '')
    .slice(0, 5)
    .map((word) => [...new Set([normaliseForSearch(word), normaliseForReading(word)])])
}

/** The fields of a 文化財 that the form knows, by the column of the published list. */
export const heritageFields = {
  heritageClass: '文化財分類',
  heritageKind: '種類',
  heritageOwner: '所有者等',
  heritageOn: '文化財指定日',
} as const

export type Heritage = Readonly<Record<string, string>>

type TypedHeritage = {
  readonly heritageNumber: string
  readonly heritageClass: string
  readonly heritageKind: string
  readonly heritageOwner: string
  readonly heritageOn: string | null
}

/** The columns of the list with what was typed put over them; null where it is no 文化財. */
export function heritageTyped(typed: TypedHeritage, before: Heritage | null): Heritage | null {
  const fields = Object.entries(heritageFields).map(([field, column]) => {
    const value = typed[field as keyof typeof heritageFields]
    return [column, value ?? '']
  })
  const isTyped = typed.heritageNumber !== '' || fields.some(([, value]) => value !== '')
  if (!isTyped && before === null) return null
  return Object.fromEntries(
    [...Object.entries(before ?? {}), ...fields].filter(([, value]) => value !== ''),
  )
}
