import { broken, type Ruling } from '#platform'

export const markKinds = [
  '地域団体商標',
  '地理的表示（GI）',
  '伝統的工芸品（国指定）',
  '伝統工芸品（県指定）',
  'その他の認証',
] as const

export const markLabels: Readonly<Record<string, string>> = {
  kind: '種類',
  name: '名称',
  kana: 'よみ',
  number: '登録番号',
  designatedOn: '登録・指定の日',
  holder: '権利者・管理する団体',
  goods: '対象の品',
  source: '出典',
}

export function theMarkIsNew(isTaken: boolean): Ruling {
  return !isTaken || broken('同じ種類の同じ名称が、この産地に登録されています。', 'name')
}

export type ListedCraft = {
  readonly name: string
  readonly kana: string
  readonly prefecture: string
  readonly category: string
}

const heads = {
  name: ['name', '名称', '品目名', '工芸品名'],
  kana: ['name_kana', '名称_カナ', 'よみ', 'ふりがな'],
  prefecture: ['prefecture', '都道府県', '都道府県名'],
  category: ['category', '業種', '区分', '種類'],
} as const

/** A list of 伝統的工芸品 by the names of its columns; null where it has no column of names. */
export function readCrafts(rows: readonly (readonly string[])[]): ListedCraft[] | null {
  const [head = [], ...body] = rows
  const at = (names: readonly string[]) => head.findIndex((cell) => names.includes(cell.trim()))
  const place = {
    name: at(heads.name),
    kana: at(heads.kana),
    prefecture: at(heads.prefecture),
    category: at(heads.category),
  }
  if (place.name < 0) return null
  const cell = (row: readonly string[], column: number) => (row[column] ?? '').trim()
  return body
    .map((row) => ({
      name: cell(row, place.name),
      kana: cell(row, place.kana),
      prefecture: cell(row, place.prefecture),
      category: cell(row, place.category),
    }))
    .filter(({ name }) => name !== '')
}

export function theFileIsAList(crafts: readonly ListedCraft[] | null): Ruling {
  return (
    (crafts !== null && crafts.length > 0) ||
    broken(
      '名称の列が見つかりません。1行目に「名称」などの見出しがあるCSVを選んでください。',
      'file',
    )
  )
}

/** Each name stands in the list; where it does not, those of the prefecture are told. */
export function everyNameIsListed(
  names: readonly string[],
  crafts: readonly ListedCraft[],
  prefecture: string,
): Ruling {
  const missing = names.find((name) => !crafts.some((craft) => craft.name === name))
  if (missing === undefined) return true
  const near = crafts.filter((craft) => prefecture !== '' && craft.prefecture === prefecture)
  const offer =
    near.length > 0
      ? `${prefecture}の名簿にあるのは、${near.map(({ name }) => name).join('、')}です。`
      : '名簿のとおりの書き方で入れてください。'
  return broken(`名簿に「${missing}」がありません。${offer}`, 'names')
}
