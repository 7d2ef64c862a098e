import { DAMAGE_SENTENCES, parseLocalDate, spreadsheetDamage } from '#packages/japan'
import { broken, type Ruling } from '#platform'
import type { Heritage } from '../resources/rules.ts'

/** The columns of 文化財一覧 in the 自治体標準オープンデータセット, in their order. */
export const heritageColumns = [
  '都道府県コード又は市区町村コード',
  'NO',
  '都道府県名',
  '市区町村名',
  '名称',
  '名称_カナ',
  '名称_通称',
  '名称_英語',
  '文化財分類',
  '種類',
  '場所名称',
  '住所',
  '方書',
  '緯度',
  '経度',
  '電話番号',
  '内線番号',
  '員数（数）',
  '員数（単位）',
  '法人番号',
  '所有者等',
  '文化財指定日',
  '利用可能曜日',
  '開始時間',
  '終了時間',
  '利用可能日時特記事項',
  '画像',
  '画像_ライセンス',
  '概要',
  '概要_英語',
  '説明',
  '説明_英語',
  'URL',
  '備考',
] as const
type Column = (typeof heritageColumns)[number]

/** How later editions of the standard, and tables made by hand, call the same columns. */
const aliases: Readonly<Record<string, Column>> = {
  全国地方公共団体コード: '都道府県コード又は市区町村コード',
  市区町村コード: '都道府県コード又は市区町村コード',
  ID: 'NO',
  No: 'NO',
  地方公共団体名: '市区町村名',
  名称カナ: '名称_カナ',
  名称_英字: '名称_英語',
  指定区分: '文化財分類',
  所在地_連結表記: '住所',
  所在地: '住所',
  '建物名等(方書)': '方書',
  '建物名等（方書）': '方書',
  '員数(数)': '員数（数）',
  '員数(単位)': '員数（単位）',
  指定年月日: '文化財指定日',
}

const isColumn = (name: string): name is Column => heritageColumns.some((one) => one === name)

function columnOf(head: string): Column | null {
  const plain = head.trim()
  if (isColumn(plain)) return plain
  return aliases[plain] ?? null
}

/** One line of the file: what it says by column, and what is wrong with it. */
export type Line = {
  /** As a spreadsheet numbers it: the head is 1. */
  readonly number: number
  readonly cells: readonly string[]
  readonly heritage: Heritage
  readonly lat: number | null
  readonly lng: number | null
  readonly problems: readonly { readonly column: string; readonly sentence: string }[]
}

export type ReadFile = {
  readonly head: readonly string[]
  readonly unknown: readonly string[]
  readonly lines: readonly Line[]
}

// What a file of bad lines bears besides, so that it can be put right and brought again as it is.
const ofOurOwn = ['', '行番号', '列', '理由']

export const mostLines = 5_000

/** Whether the head names the one column without which nothing can be told apart, and the rest fits. */
export function theHeadIsReadable(rows: readonly (readonly string[])[]): Ruling {
  const [head = [], ...body] = rows
  if (!head.some((name) => columnOf(name) === '名称'))
    return broken(
      '「名称」の列が見つかりません。1行目に、文化財一覧の見出し（名称、住所、緯度など）があるCSVを選んでください。',
      'file',
    )
  if (body.length === 0) return broken('見出しのほかに行がありません。', 'file')
  return (
    body.length <= mostLines ||
    broken(
      `一度に取り込めるのは${mostLines.toLocaleString('ja-JP')}行までです。分けてください。`,
      'file',
    )
  )
}

export function readLines(rows: readonly (readonly string[])[]): ReadFile {
  const [head = [], ...body] = rows
  const columns = head.map(columnOf)
  const lines = body
    .map((cells, n) => lineOf(cells, columns, n + 2))
    .filter(({ cells }) => cells.some((cell) => cell.trim() !== ''))
  return {
    head,
    unknown: head.filter((name) => columnOf(name) === null && !ofOurOwn.includes(name.trim())),
    lines: withDoubles(lines),
  }
}

function lineOf(
  cells: readonly string[],
  columns: readonly (Column | null)[],
  number: number,
): Line {
  const said: Record<string, string> = {}
  for (const [n, column] of columns.entries()) {
    const cell = (cells[n] ?? '').trim()
    if (column !== null && cell !== '' && said[column] === undefined) said[column] = cell
  }
  const problems = [...problemsOf(said)]
  const on = parseLocalDate(said.文化財指定日 ?? '')
  if (on !== null) said.文化財指定日 = on
  const [lat, lng] = [degree(said.緯度), degree(said.経度)]
  return { number, cells, heritage: said, lat, lng, problems }
}

const degree = (text: string | undefined) =>
  text === undefined || !/^\d{1,3}(\.\d+)?$/.test(text.normalize('NFKC'))
    ? null
    : Number(text.normalize('NFKC'))

function* problemsOf(said: Readonly<Record<string, string>>) {
  if (said.名称 === undefined) yield { column: '名称', sentence: '名称が空です。' }
  for (const [column, cell] of Object.entries(said)) {
    const damage = spreadsheetDamage(cell)
    if (damage !== null && damage !== 'date') yield { column, sentence: DAMAGE_SENTENCES[damage] }
  }
  yield* problemsOfPlace(said.緯度, said.経度)
  if (said.文化財指定日 !== undefined && parseLocalDate(said.文化財指定日) === null)
    yield {
      column: '文化財指定日',
      sentence: '日付として読めません（例：1988-03-31、昭和63年3月31日）。',
    }
}

function* problemsOfPlace(typedLat: string | undefined, typedLng: string | undefined) {
  if (typedLat === undefined && typedLng === undefined) return
  const [lat, lng] = [degree(typedLat), degree(typedLng)]
  if (lat === null || lng === null)
    yield {
      column: '緯度',
      sentence: '緯度と経度は、両方を度の数字で入れてください（例：35.9563）。',
    }
  else if (lat > 122 && lng < 46)
    yield { column: '緯度', sentence: '緯度と経度が入れ替わっています。' }
  else if (lat < 20 || lat > 46 || lng < 122 || lng > 154)
    yield { column: '緯度', sentence: '緯度・経度が日本の範囲にありません。' }
}

/** The same number twice in one file, or the same name without a number: the second is in doubt. */
function withDoubles(lines: readonly Line[]): Line[] {
  const first = new Map<string, number>()
  return lines.map((line) => {
    const { NO: number = '', 名称: name = '' } = line.heritage
    if (number === '' && name === '') return line
    const key = number ? `番号「${number}」` : `番号のない名称「${name}」`
    const before = first.get(key)
    if (before === undefined) {
      first.set(key, line.number)
      return line
    }
    const sentence = `${key}が、${before}行目にもあります。`
    return { ...line, problems: [...line.problems, { column: 'NO・名称', sentence }] }
  })
}
