import { minimumCount } from '#packages/disclosure'
import { type FiscalYear, formatFiscalYear, formatYen, type LocalDate } from '#packages/japan'
import { broken, type Ruling } from '#platform'

/** What a value added is made of; two of them never stand on one line. */
export const definitions = {
  sme: '営業利益＋人件費＋減価償却費',
  census: '経済センサスの純付加価値額',
  other: 'その他の定義',
} as const
export type Definition = keyof typeof definitions
export const definitionKeys = Object.keys(definitions) as Definition[]

export const sources = ['決算書', '申告', '推定'] as const

/** Who sees the exact figures of a year; whoever may not, sees that the year is recorded. */
export const levels = {
  公表: '決算公告などで公表されている。課内では目的を書かずに見られます',
  課内: '課内に限る。見る目的を残して開きます',
  係長以上: '係長・課長・部長に限る。担当者には、記録があることだけが見えます',
} as const
export const levelKeys = ['公表', '課内', '係長以上'] as const
export const sealedLevel = '係長以上'
export const publicLevel = '公表'
/** Said in the place of what is sealed: it is recorded, and not unknown. */
export const sealedInWords = `${sealedLevel}に限る`

/** Of fewer businesses than these no figure about money is given to those who may not see their own. */
export const fewest = minimumCount(['financial'])

/** Sales at which a further band begins, yen. */
export const salesBandEdges = [
  10_000_000, 30_000_000, 100_000_000, 500_000_000, 1_000_000_000,
] as const
const salesBands = [
  '1,000万円未満',
  '1,000万円以上3,000万円未満',
  '3,000万円以上1億円未満',
  '1億円以上5億円未満',
  '5億円以上10億円未満',
  '10億円以上',
] as const

/** The band that `width_bucket` over `salesBandEdges` numbered from 0. */
export function salesBand(number: number): string {
  return salesBands[number] ?? '不明'
}

export type Headcounts = {
  readonly employees: number | null
  readonly regular: number | null
  readonly nonRegular: number | null
  readonly women: number | null
  readonly foreigners: number | null
  readonly aged60: number | null
}

const parts = [
  ['regular', '正規'],
  ['nonRegular', '非正規'],
  ['women', '女性'],
  ['foreigners', '外国人'],
  ['aged60', '60歳以上'],
] as const

/** No part is larger than the whole, and a part is of a whole that is known. */
export function thePartsFitTheHeadcount(counts: Headcounts): Ruling {
  const { employees, regular, nonRegular } = counts
  for (const [field, label] of parts) {
    const part = counts[field]
    if (part === null) continue
    if (employees === null)
      return broken(`「${label}」の内訳には、総従業員数も入れてください。`, 'employees')
    if (part > employees)
      return broken(
        `「${label}」の${part}人が、総従業員数の${employees}人より多くなっています。`,
        field,
      )
  }
  if (employees !== null && regular !== null && nonRegular !== null)
    if (regular + nonRegular > employees)
      return broken(
        `正規と非正規の合計${regular + nonRegular}人が、総従業員数の${employees}人より多くなっています。`,
        'nonRegular',
      )
  return true
}

/** A headcount is of a day, and that day has come. */
export function theHeadcountHasItsDay(
  { employees, employeesOn }: { employees: number | null; employeesOn: LocalDate | null },
  today: LocalDate,
): Ruling {
  if (employees !== null && employeesOn === null)
    return broken('総従業員数がいつの時点かを、日付で入れてください。', 'employeesOn')
  if (employees === null && employeesOn !== null)
    return broken('人数の時点だけが入っています。総従業員数も入れてください。', 'employees')
  return (
    employeesOn === null ||
    employeesOn <= today ||
    broken('人数の時点が、今日より後の日付です。', 'employeesOn')
  )
}

export function theValueAddedNamesItsDefinition(figure: {
  readonly valueAddedYen: number | null
  readonly definition: Definition | null
  readonly definitionNote: string
}): Ruling {
  const { valueAddedYen, definition, definitionNote } = figure
  if (valueAddedYen === null) return true
  if (definition === null)
    return broken(
      '付加価値額が、どの定義で計算したものかを選んでください。定義の違う額は比べられません。',
      'definition',
    )
  return (
    definition !== 'other' ||
    definitionNote !== '' ||
    broken('「その他の定義」のときは、どう計算したかを書いてください。', 'definitionNote')
  )
}

/** A year with nothing in it is no record. */
export function somethingIsKnown(figure: {
  readonly salesYen: number | null
  readonly valueAddedYen: number | null
  readonly employees: number | null
}): Ruling {
  const { salesYen, valueAddedYen, employees } = figure
  return (
    salesYen !== null ||
    valueAddedYen !== null ||
    employees !== null ||
    broken('売上高・付加価値額・総従業員数のうち、分かるものを一つは入れてください。', 'salesYen')
  )
}

/** A year's figures exist when it has begun; those of a settled year are never those of one to come. */
export function theYearHasBegun(year: FiscalYear, current: FiscalYear): Ruling {
  return (
    year <= current ||
    broken(
      `${formatFiscalYear(year)}はまだ始まっていません。年度を確かめてください。`,
      'fiscalYear',
    )
  )
}

/** All that must hold of a year, whether it was typed or read from a sheet. */
export function rulingsOnYear(
  year: Headcounts & {
    readonly fiscalYear: FiscalYear
    readonly salesYen: number | null
    readonly valueAddedYen: number | null
    readonly definition: Definition | null
    readonly definitionNote: string
    readonly employeesOn: LocalDate | null
  },
  { today, current }: { readonly today: LocalDate; readonly current: FiscalYear },
): Ruling[] {
  return [
    theYearHasBegun(year.fiscalYear, current),
    somethingIsKnown(year),
    theValueAddedNamesItsDefinition(year),
    theHeadcountHasItsDay(year, today),
    thePartsFitTheHeadcount(year),
  ]
}

export type Productivity =
  | { readonly num: number; readonly den: number }
  | { readonly cannot: string }

/**
 * 労働生産性 = 付加価値額 ÷ 総従業員数 of one fiscal year, as the two whole numbers that it is.
 * @example productivityOf({ valueAddedYen: 18_600_000, employees: 6 }) // { num: 18600000, den: 6 }
 */
export function productivityOf(figure: {
  readonly valueAddedYen: number | null
  readonly employees: number | null
}): Productivity {
  const { valueAddedYen, employees } = figure
  if (employees === 0) return { cannot: '総従業員数が0のため、労働生産性は計算できません。' }
  const missing = [
    valueAddedYen === null && '付加価値額',
    employees === null && '総従業員数',
  ].filter((name) => name !== false)
  if (valueAddedYen === null || employees === null)
    return { cannot: `計算できません（${missing.join('と')}が不明のため）` }
  return { num: valueAddedYen, den: employees }
}

/** Whole yen a head, rounded half away from zero in whole numbers. */
export function yenPerHead({ num, den }: { num: number; den: number }): number {
  const twice = BigInt(Math.abs(num)) * 2n
  const rounded = Number((twice + BigInt(den)) / (BigInt(den) * 2n))
  return num < 0 ? 0 - rounded : rounded
}

/** 「3,100,000円/人」; 「約…」 where the division leaves a rest; else why it cannot be reckoned. */
export function productivityInWords(productivity: Productivity): string {
  if ('cannot' in productivity) return productivity.cannot
  const rest = productivity.num % productivity.den !== 0
  return `${rest ? '約' : ''}${formatYen(yenPerHead(productivity))}円/人`
}

/** The years before which the definition changed: what stands before cannot be compared with them. */
export function definitionChanges(
  years: readonly { readonly fiscalYear: FiscalYear; readonly definition: Definition | null }[],
): FiscalYear[] {
  const known = years
    .filter(({ definition }) => definition !== null)
    .sort((a, b) => a.fiscalYear - b.fiscalYear)
  return known.flatMap((year, at) => {
    const before = known[at - 1]
    return before !== undefined && before.definition !== year.definition ? [year.fiscalYear] : []
  })
}

/** Acts on money: of them nobody hears who may not open it, not even that they were done. */
export const aboutFinances: readonly string[] = [
  'businesses.view-finances',
  'businesses.record-figure',
  'businesses.revise-figure',
  'businesses.withdraw-figure',
  'businesses.reinstate-figure',
  'businesses.read-sheet',
  'businesses.keep-sheet',
  'businesses.discard-sheet',
  'businesses.record-split',
  'businesses.revise-split',
  'businesses.withdraw-split',
  'businesses.reinstate-split',
]
