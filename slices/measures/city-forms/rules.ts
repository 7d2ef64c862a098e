import { floorThousand, formatFiscalYear, toFiscalYear } from '#packages/japan'
import { broken, type Ruling } from '#platform'
import type { FormRefused, FormValue } from '#platform/typesetting'
import type { RequestSheet } from '../request-sheet.ts'

const k = (yen: number | null) => (yen === null ? null : floorThousand(yen) / 1000)
const year = (value: number | null) =>
  value === null ? null : formatFiscalYear(toFiscalYear(value))
const numeric = (text: string) =>
  text.trim() === '' || Number.isNaN(Number(text)) ? text : Number(text)

const columns = [
  ['前々年度決算', 'settledYen'],
  ['前年度当初', 'initialYen'],
  ['前年度現額', 'currentYen'],
  ['前年度決算見込', 'expectedYen'],
  ['要求', 'requestedYen'],
  ['増減', 'changeYen'],
  ['課長査定', 'headYen'],
  ['部長査定', 'directorYen'],
  ['市長査定', 'mayorYen'],
] as const

const kinds = {
  事業費: ['cost'],
  国庫支出金: ['national'],
  県支出金: ['prefecture'],
  地方債: ['bond'],
  その他: ['reserve', 'fee', 'donation'],
  一般財源: ['general'],
} as const
const kindNames = ['事業費', '国庫支出金', '県支出金', '地方債', 'その他', '一般財源'] as const

/** What a sheet prints of one kind and column, in 千円; null where nothing is known. */
function amountOf(
  { amounts }: RequestSheet,
  kind: keyof typeof kinds,
  column: (typeof columns)[number][1],
): number | null {
  const of: readonly string[] = kinds[kind]
  const rows = amounts.filter((row) => of.includes(row.kind))
  const known = rows.flatMap((row) => row[column] ?? [])
  // Of その他 a request has a row only where there is such a fund; where the funds are known, it is 0.
  const isNone =
    rows.length === 0 && amounts.some((row) => row.kind === 'general' && row[column] !== null)
  return known.length === 0 && !isNone ? null : k(known.reduce((all, yen) => all + yen, 0))
}

/** The values of 予算要求書 by the names that a cell map uses: amounts in 千円, lists row by row in yen. */
export function formValues(sheet: RequestSheet): Readonly<Record<string, FormValue>> {
  const { head, purpose, interest } = sheet
  const rows = sheet.lines.flatMap((line) => line.rows.map((row) => ({ line, row })))
  const one: Record<string, FormValue> = {
    年度: year(head.fiscalYear),
    予算の区分: head.roundKind,
    会計: head.account,
    款: head.kan,
    項: head.kou,
    目: head.moku,
    事業コード: head.code,
    事業名: head.name,
    課: head.section,
    担当: head.officer,
    新規等: head.newness,
    経費区分: head.costNature,
    目的の施策: head.goal?.title ?? null,
    開始年度: year(head.startedFiscalYear),
    終期: year(head.sunsetFiscalYear),
    対象: purpose.target,
    意図: purpose.intent,
    内容: purpose.content,
    根拠法令: purpose.legalBasis,
    実施方法: purpose.delivery,
    公益性: interest?.statement ?? null,
    終える条件: interest ? `${interest.exit.indicator}　${interest.exit.value}` : null,
    前年の意見への対応: sheet.response,
  }
  for (const kind of kindNames)
    for (const [label, column] of columns) one[`${kind}／${label}`] = amountOf(sheet, kind, column)
  return {
    ...one,
    '積算／節': rows.map(({ line }) => `${line.setsu} ${line.label}`),
    '積算／細節': rows.map(({ line }) => line.saisetsu),
    '積算／内容': rows.map(({ row }) => row.content),
    '積算／単価': rows.map(({ row }) => row.unitPriceYen),
    '積算／数量': rows.map(({ row }) => numeric(row.quantity)),
    '積算／単位': rows.map(({ row }) => row.unit),
    '積算／回数': rows.map(({ row }) => numeric(row.times)),
    '積算／係数': rows.map(({ row }) => numeric(row.factor)),
    '積算／金額': rows.map(({ row }) => row.yen),
    '積算／単価の根拠': rows.map(({ row }) => row.priceSource),
    '財源／名称': sheet.funds.map(({ name }) => name),
    '財源／充当額': sheet.funds.map(({ amountYen }) => k(amountYen)),
    '根拠／題名': sheet.evidence.map(({ title }) => title),
    '根拠／出所': sheet.evidence.map(({ source }) => source),
    '指標／名称': sheet.indicators.map(({ name }) => name),
    '指標／基準': sheet.indicators.map(({ baseline }) => baseline),
    '指標／目標': sheet.indicators.map(({ target }) => target),
  }
}

const lists = {
  積算: ['節', '細節', '内容', '単価', '数量', '単位', '回数', '係数', '金額', '単価の根拠'],
  財源: ['名称', '充当額'],
  根拠: ['題名', '出所'],
  指標: ['名称', '基準', '目標'],
} as const

/** Names of values that go down the rows of a range. */
export const listNames: readonly string[] = Object.entries(lists).flatMap(([of, names]) =>
  names.map((name) => `${of}／${name}`),
)
const singleNames =
  '年度 予算の区分 会計 款 項 目 事業コード 事業名 課 担当 新規等 経費区分 目的の施策 開始年度 終期 対象 意図 内容 根拠法令 実施方法 公益性 終える条件 前年の意見への対応'
/** Every name that a cell map may use. */
export const formNames: readonly string[] = [
  ...singleNames.split(' '),
  ...kindNames.flatMap((kind) => columns.map(([label]) => `${kind}／${label}`)),
  ...listNames,
]

export type MapRead = {
  readonly map: Readonly<Record<string, string>>
  readonly problems: readonly string[]
}

/** 「事業名 = 要求書!C4」, a line each, as it is typed; every line that cannot be read is told. */
export function readCellMap(text: string, known: readonly string[]): MapRead {
  const map: Record<string, string> = {}
  const problems: string[] = []
  for (const [n, typed] of text.split(/\r?\n/).entries()) {
    const line = typed.trim()
    if (line === '') continue
    const where = `${n + 1}行目`
    const [, name = '', place = ''] = /^(.+?)\s*[=＝]\s*(.+)$/u.exec(line) ?? []
    const key = name.trim().replaceAll('/', '／')
    const [, sheet = '', cells = ''] = /^(.+)[!！]([^!！]+)$/u.exec(place.trim()) ?? []
    const plain = cells.normalize('NFKC').toUpperCase().replaceAll('$', '')
    if (!known.includes(key)) problems.push(`${where}：「${key || line}」という値はありません。`)
    else if (!/^[A-Z]{1,3}[1-9]\d{0,6}(:[A-Z]{1,3}[1-9]\d{0,6})?$/.test(plain))
      problems.push(`${where}：場所は「シート名!C4」か「シート名!B20:B39」の形で書いてください。`)
    else if (key in map) problems.push(`${where}：「${key}」が二度書かれています。`)
    else map[key] = `${sheet.replace(/^'|'$/g, '')}!${plain}`
  }
  if (Object.keys(map).length === 0 && problems.length === 0)
    problems.push('値と場所を一行以上書いてください。')
  return { map, problems }
}

/** The places in the order in which the names are told. */
export const placesOf = (map: Readonly<Record<string, string>>): [string, string][] =>
  formNames.flatMap((name) => {
    const place = map[name]
    return place === undefined ? [] : [[name, place]]
  })

/** The map as it would be typed. */
export const mapText = (map: Readonly<Record<string, string>>): string =>
  placesOf(map)
    .map(([name, place]) => `${name} = ${place}`)
    .join('\n')

/** What stands against filling a form, with what to do about it. */
export function refusalSentence({ place, why }: FormRefused): string {
  if (why === 'no-place')
    return `様式に「${place}」という場所がありません。シートの名前と番地を確かめてください。`
  if (why === 'reckoned')
    return `様式の「${place}」には計算式があります。計算式のない欄を選んでください。計算式は残ります。`
  return `様式の「${place}」の行数が足りません。様式の行を増やすか、範囲を広げてください。`
}

export function theFormIsInUse(withdrawnAt: string | null): Ruling {
  return withdrawnAt === null || broken('この様式は、もう使わないことにしたものです。')
}

export function theNameIsFree(isTaken: boolean): Ruling {
  return !isTaken || broken('同じ名前の様式が使われています。別の名前にしてください。', 'name')
}
