import { addDays, type LocalDate } from '#packages/japan'
import { broken, type Ruling } from '#platform'
import { heritageColumns, type Line } from '../heritage-lines/rules.ts'
import type { Heritage } from '../resources/rules.ts'
import { partsOfPlace } from '../rules.ts'

/** What stands in the register already under the same number or name. */
export type Known = {
  readonly id: string
  readonly name: string
  readonly kana: string
  readonly description: string
  readonly address: string
  readonly lat: number | null
  readonly lng: number | null
  readonly heritage: Heritage | null
  readonly heritageNumber: string | null
}

/** What taking a line in would do. A blank cell leaves what is known as it is. */
export type Fate =
  | { readonly what: 'error'; readonly line: Line }
  | {
      readonly what: 'new' | 'changed'
      readonly line: Line
      readonly known: Known | null
      readonly next: Omit<Known, 'id'>
      readonly fields: readonly string[]
    }
  | { readonly what: 'same'; readonly line: Line; readonly known: Known }

/** What stands in the register under the line's number, and what under its name. */
export type Near = { readonly byNumber: Known | null; readonly byName: readonly Known[] }

export function fateOf(line: Line, near: Near): Fate {
  if (line.problems.length > 0) return { what: 'error', line }
  const before = sameThing(line, near)
  if (before === 'doubtful') return inDoubt(line)
  const next = nextOf(line, before)
  if (before === null) return { what: 'new', line, known: null, next, fields: [] }
  const fields = changed(before, next)
  if (fields.length === 0) return { what: 'same', line, known: before }
  return { what: 'changed', line, known: before, next, fields }
}

/** By its number; a name is enough only where no number says that it is another of the same name. */
function sameThing(line: Line, { byNumber, byName }: Near): Known | 'doubtful' | null {
  if (byNumber !== null) return byNumber
  const isNumbered = line.heritage.NO !== undefined
  const fits = isNumbered ? byName.filter((one) => one.heritageNumber === null) : byName
  return fits.length > 1 ? 'doubtful' : (fits[0] ?? null)
}

function inDoubt(line: Line): Fate {
  const sentence = `「${line.heritage.名称}」は、同じ名称の登録が二つ以上あります。番号（NO）を入れて見分けてください。`
  return { what: 'error', line: { ...line, problems: [{ column: 'NO', sentence }] } }
}

function nextOf(line: Line, before: Known | null): Omit<Known, 'id'> {
  const said = line.heritage
  return {
    name: said.名称 ?? before?.name ?? '',
    kana: said.名称_カナ ?? before?.kana ?? '',
    description: said.説明 ?? before?.description ?? '',
    address: said.住所 ?? before?.address ?? '',
    lat: line.lat ?? before?.lat ?? null,
    lng: line.lng ?? before?.lng ?? null,
    heritage: { ...before?.heritage, ...withoutOwnColumns(said) },
    heritageNumber: said.NO ?? before?.heritageNumber ?? null,
  }
}

// These stand in columns of their own, where a form may change them, or say whose list it is: this city's.
const ownColumns = [
  '都道府県コード又は市区町村コード',
  '都道府県名',
  '市区町村名',
  'NO',
  '名称',
  '名称_カナ',
  '住所',
  '緯度',
  '経度',
  '説明',
]
const withoutOwnColumns = (said: Heritage) =>
  Object.fromEntries(Object.entries(said).filter(([column]) => !ownColumns.includes(column)))

function changed(before: Known, next: Omit<Known, 'id'>): string[] {
  const own: [string, unknown, unknown][] = [
    ['NO', before.heritageNumber, next.heritageNumber],
    ['名称', before.name, next.name],
    ['名称_カナ', before.kana, next.kana],
    ['住所', before.address, next.address],
    ['緯度', before.lat, next.lat],
    ['経度', before.lng, next.lng],
    ['説明', before.description, next.description],
  ]
  const columns = Object.keys(next.heritage ?? {}).map((column): [string, unknown, unknown] => [
    column,
    before.heritage?.[column],
    next.heritage?.[column],
  ])
  return [...own, ...columns].filter(([, was, is]) => was !== is).map(([column]) => column)
}

/** A 文化財 as a line of the list. */
export function lineOfList(one: Omit<Known, 'id'>, city: { code: number; name: string }): string[] {
  const { prefecture, municipality } = partsOfPlace(city.name)
  const own: Readonly<Record<string, string | undefined>> = {
    NO: one.heritageNumber ?? '',
    名称: one.name,
    名称_カナ: one.kana,
    住所: one.address,
    緯度: one.lat === null ? '' : String(one.lat),
    経度: one.lng === null ? '' : String(one.lng),
    説明: one.description,
  }
  const fallback: Readonly<Record<string, string>> = {
    都道府県コード又は市区町村コード: String(city.code).padStart(6, '0'),
    都道府県名: prefecture,
    市区町村名: municipality,
  }
  return heritageColumns.map(
    (column) => own[column] ?? one.heritage?.[column] ?? fallback[column] ?? '',
  )
}

export type Counts = Readonly<Record<Fate['what'], number>>

export function countsOf(fates: readonly Fate[]): Counts {
  const count = (what: Fate['what']) => fates.filter((fate) => fate.what === what).length
  return {
    new: count('new'),
    changed: count('changed'),
    same: count('same'),
    error: count('error'),
  }
}

export function theFileWaits(state: string): Ruling {
  return state === '検査済' || broken(`このファイルは、すでに「${state}」です。`)
}

/** Nothing is half taken in unless a person said that the bad lines may stay out. */
export function badLinesMayStayOut(counts: Counts, withoutErrors: boolean): Ruling {
  return (
    counts.error === 0 ||
    withoutErrors ||
    broken(
      `誤りのある行が${counts.error}行あります。直して入れ直すか、「誤りのある行を除いて取り込む」に印を付けてください。`,
      'withoutErrors',
    )
  )
}

export function somethingIsToBeTaken(counts: Counts): Ruling {
  return (
    counts.new + counts.changed > 0 ||
    broken('新しい行も、変わった行もありません。取り込むものがありません。')
  )
}

const daysToUndo = 30

export function itCanStillBeUndone(
  state: string,
  takenOn: LocalDate | null,
  today: LocalDate,
): Ruling {
  if (state !== '取込済' || takenOn === null)
    return broken('取り消せるのは、取り込んだファイルだけです。')
  return (
    today <= addDays(takenOn, daysToUndo) ||
    broken(`取り消せるのは、取り込んでから${daysToUndo}日までです。一件ずつ直してください。`)
  )
}
