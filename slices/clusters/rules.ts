import { isMunicipalityCode } from '#packages/japan'
import { broken, type Ruling } from '#platform'

export function theNameIsFree(isTaken: boolean): Ruling {
  return (
    !isTaken || broken('同じ名称の産地が登録されています。その産地を開いて直してください。', 'name')
  )
}

/** A city as statistics know it: the code of six digits as a number, and what it is called. */
export type Area = { readonly code: number; readonly name: string }

/** 「東京都府中市」 in its two parts; what begins with no prefecture is a municipality alone. */
export function partsOfPlace(name: string): { prefecture: string; municipality: string } {
  const prefecture = /^(東京都|北海道|京都府|大阪府|.{2,3}県)(?=.)/.exec(name)?.[0] ?? ''
  return { prefecture, municipality: name.slice(prefecture.length) }
}

const called = (name: string, found: readonly Area[]) =>
  found.filter((area) => area.name === name || partsOfPlace(area.name).municipality === name)

/** 182079 → 18207, as statistics write a place. */
export function areaCode(city: number): string {
  return String(Math.floor(city / 10)).padStart(5, '0')
}

/** Of what was typed, the codes that are whole, and the words that are to be looked up as names. */
export function readArea(typed: readonly string[]): { codes: number[]; names: string[] } {
  const plain = typed.map((word) => word.normalize('NFKC'))
  return {
    codes: plain.filter(isMunicipalityCode).map(Number),
    names: plain.filter((word) => !isMunicipalityCode(word)),
  }
}

/** Every word that was typed names a place that statistics know. */
export function everyPlaceIsKnown(names: readonly string[], found: readonly Area[]): Ruling {
  const unknown = names.find((name) => called(name, found).length === 0)
  return (
    unknown === undefined ||
    broken(
      `「${unknown}」という市区町村が見つかりません。都道府県から書くか（例：福井県越前市）、6桁の団体コードで入れてください。`,
      'municipalities',
    )
  )
}

export function everyPlaceIsOne(names: readonly string[], found: readonly Area[]): Ruling {
  for (const name of names) {
    const fits = called(name, found)
    if (fits.length > 1)
      return broken(
        `「${name}」という市区町村は${fits.length}か所あります。都道府県から書いてください（例：${fits[0]?.name}）。`,
        'municipalities',
      )
  }
  return true
}

export function theCityItselfBelongs(codes: readonly number[], city: number): Ruling {
  return (
    codes.includes(city) || broken('産地の市区町村に、この市を入れてください。', 'municipalities')
  )
}

/** What a form calls its fields; in its order they stand in a comparison and in the history. */
export const fieldLabels: Readonly<Record<string, string>> = {
  name: '産地の名称',
  kana: 'よみ',
  nameEn: '英語の名称',
  trade: '業種のまとまり',
  products: '製品',
  municipalities: '市区町村',
  districts: '地区',
  originYear: '起源の年',
  originWho: 'もたらした人',
  origin: '由来',
  originSource: '由来の出典',
  naturalGround: '自然条件',
  naturalSource: '自然条件の出典',
  historicalGround: '歴史条件',
  historicalSource: '歴史条件の出典',
  series: '並べて見る統計',
}

/** A record as its form shows it, every value in text; without a value it is empty. */
export function asTyped(
  record: Readonly<Record<string, unknown>>,
  labels: Readonly<Record<string, string>> = fieldLabels,
): Record<string, string> {
  return Object.fromEntries(
    Object.keys(labels).map((field) => {
      const value = record[field]
      if (Array.isArray(value)) return [field, value.join('\n')]
      if (typeof value === 'boolean') return [field, value ? 'on' : '']
      return [field, value === null || value === undefined ? '' : String(value)]
    }),
  )
}

/** Only the fields that changed, as they were and as they are. */
export function changedFields(
  before: Readonly<Record<string, string>>,
  after: Readonly<Record<string, string>>,
): { before: Record<string, string>; after: Record<string, string> } {
  const changed = Object.keys(after).filter((field) => (before[field] ?? '') !== after[field])
  const of = (record: Readonly<Record<string, string>>) =>
    Object.fromEntries(changed.map((field) => [field, record[field] ?? '']))
  return { before: of(before), after: of(after) }
}
