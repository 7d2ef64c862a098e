import { formatYen } from '#packages/japan'
import { broken, type Ruling } from '#platform'
import { type Reckoned, reckonGrant, type Terms } from '../calculations/rules.ts'
import { eligibleCost, netOfTax } from '../eligible-costs/rules.ts'

export const fundKinds = ['自己資金', '借入', '収入', '他の補助', 'その他'] as const
export type FundKind = (typeof fundKinds)[number]

export type Line = {
  readonly category: string
  readonly item: string
  readonly supplier: string
  readonly supplierNumber: string | null
  readonly grossYen: number | null
  readonly netYen: number | null
  readonly basis: string
}
export type Quote = {
  readonly category: string
  readonly supplier: string
  readonly supplierNumber: string | null
  readonly supplierAddress: string
  readonly supplierPhone: string
  readonly netYen: number | null
  readonly isChosen: boolean
  readonly reason: string
}
export type Fund = {
  readonly kind: FundKind | ''
  readonly name: string
  readonly amountYen: number | null
  readonly sameCosts: boolean
}
export type Related = {
  readonly name: string
  readonly corporateNumber: string | null
  readonly relation: string
}
export type CostPlan = {
  readonly lines: readonly Line[]
  readonly quotes: readonly Quote[]
  readonly funds: readonly Fund[]
  readonly related: readonly Related[]
}

export const noCosts: CostPlan = { lines: [], quotes: [], funds: [], related: [] }

/** What counts of a line on the scheme's tax basis: where only the gross price is known, its tax is taken off. */
export function netYenOf({ grossYen, netYen }: Pick<Line, 'grossYen' | 'netYen'>): number {
  return netYen ?? netOfTax(grossYen ?? 0, null, 10)
}

/**
 * The net amount where it is another than 10 % of tax leave of the gross one; null, as when nothing was typed,
 * where it is that: a form that is sent again unread changes nothing, and a new gross amount is reckoned anew.
 */
export function ownNetYen(line: Pick<Line, 'grossYen' | 'netYen'>): number | null {
  return line.netYen === netYenOf({ ...line, netYen: null }) ? null : line.netYen
}

type Category = {
  readonly code: string
  readonly name: string
  readonly isEligible: boolean
  readonly capYen: number | null
  readonly shareNum: number | null
  readonly shareDen: number | null
  readonly quotesFromYen: number | null
}
type Edition = {
  readonly taxBasis: string
  readonly deductsIncome: boolean
  readonly rateNum: number
  readonly rateDen: number
  readonly capYen: number | null
  readonly floorYen: number
  readonly floorMode: Terms['floorMode']
  readonly roundUnitYen: number
  readonly otherMode: Terms['otherSubsidyMode']
  readonly ceilingNum: number
  readonly ceilingDen: number
}

const sum = (amounts: readonly number[]) => amounts.reduce((one, other) => one + other, 0)
const fundsOf = (plan: CostPlan, kind: FundKind) =>
  sum(plan.funds.filter((fund) => fund.kind === kind).map(({ amountYen }) => amountYen ?? 0))

export type Estimate = {
  readonly plannedYen: number
  readonly eligibleYen: number
  /** The most that the city gives, if nothing that is planned changes. */
  readonly mostYen: number
  readonly ownYen: number
  readonly reckoned: Reckoned
}

/** What the plan would bring at most, by the same steps as the decision; an earlier award lowers it there. */
export function estimateOf(
  plan: CostPlan,
  edition: Edition,
  categories: readonly Category[],
): Estimate {
  const known = new Map(categories.map((one) => [one.code, one]))
  const lines = plan.lines.filter(({ category }) => known.get(category)?.isEligible)
  const amountOf = (line: Line) =>
    edition.taxBasis === '税抜' ? netYenOf(line) : (line.grossYen ?? 0)
  const cost = eligibleCost(
    categories.map(({ code, name, capYen, shareNum, shareDen }) => ({
      code,
      name,
      capYen,
      shareOfTotal:
        shareNum === null || shareDen === null ? null : { num: shareNum, den: shareDen },
    })),
    lines.map((line) => ({
      categoryCode: line.category,
      amountYen: amountOf(line),
      excludedYen: 0,
    })),
    edition.deductsIncome ? fundsOf(plan, '収入') : 0,
  )
  const reckoned = reckonGrant(
    {
      rate: { num: edition.rateNum, den: edition.rateDen },
      multiplier: { num: 1, den: 1 },
      capYen: edition.capYen,
      floorYen: edition.floorYen > 0 ? edition.floorYen : null,
      floorMode: edition.floorMode,
      roundUnitYen: edition.roundUnitYen,
      otherSubsidyMode: edition.otherMode,
      ceiling: { num: edition.ceilingNum, den: edition.ceilingDen },
    },
    { eligibleYen: cost.eligibleYen, othersYen: fundsOf(plan, '他の補助'), adoptedYen: null },
  )
  const plannedYen = sum(plan.lines.map(({ grossYen }) => grossYen ?? 0))
  return {
    plannedYen,
    eligibleYen: cost.eligibleYen,
    mostYen: reckoned.grantYen,
    ownYen: Math.max(0, plannedYen - reckoned.grantYen),
    reckoned,
  }
}

/** 「同じ経費は併せて受けられません」, where the scheme takes no other subsidy for the same cost. */
export function otherSubsidyObstacle(plan: CostPlan, otherMode: string): string | null {
  if (otherMode !== '併給不可') return null
  const other = plan.funds.find(({ kind, sameCosts }) => kind === '他の補助' && sameCosts)
  if (other === undefined) return null
  return `「${other.name || 'ほかの補助金'}」と同じ経費は併せて受けられません。経費を分けるか、どちらかを選んでください。`
}

/** Categories in which two quotes are asked, and only one or none is there without a reason. */
export function quoteReminders(plan: CostPlan, categories: readonly Category[]): string[] {
  return categories.flatMap(({ code, name, quotesFromYen }) => {
    if (quotesFromYen === null) return []
    const netYen = sum(plan.lines.filter((line) => line.category === code).map(netYenOf))
    const quotes = plan.quotes.filter(({ category }) => category === code)
    const isCovered = quotes.length >= 2 || quotes.some(({ reason }) => reason !== '')
    if (netYen < quotesFromYen || isCovered) return []
    return [
      `${name}：この費目は${formatYen(quotesFromYen)}円以上のため、独立した2者以上の見積が必要です。取れない理由があれば書いてください。`,
    ]
  })
}

/** A list as one answer: the same rows always give the same text. */
export function written(rows: readonly object[]): string {
  return rows.length === 0 ? '' : JSON.stringify(rows)
}

/** The lists of the form, by the answer that each is saved as. */
const lists: Readonly<Record<string, { readonly rows: string; readonly label: string }>> = {
  costs: { rows: 'lines', label: '費用' },
  quotes: { rows: 'quotes', label: '見積' },
  funds: { rows: 'funds', label: 'お金の用意' },
  related: { rows: 'related', label: '近い関係の取引先' },
}
const cellLabels: Readonly<Record<string, string>> = {
  category: '費目',
  item: '何に使うか',
  supplier: '頼む先',
  supplierNumber: '頼む先の法人番号',
  supplierAddress: '頼む先の住所',
  supplierPhone: '頼む先の電話',
  grossYen: '金額（税込）',
  netYen: '金額（税抜）',
  basis: '計算のもと',
  isChosen: 'この見積に決める',
  reason: '理由',
  kind: '種類',
  name: '名前',
  amountYen: '金額',
  sameCosts: '同じ経費に使う',
  corporateNumber: '法人番号',
  relation: '関係',
}

/** A saved list as the cells of the form, to be chosen from where two people wrote it. */
export function cellsOf(field: string, value: string) {
  const list = lists[field]
  if (list === undefined) return [{ name: field, label: '申し込む額', value }]
  return rowsIn(value).flatMap((row, i) =>
    Object.entries(row).map(([cell, found]) => ({
      name: `${list.rows}.${i}.${cell}`,
      label: `${list.label}${i + 1}：${cellLabels[cell] ?? cell}`,
      value: found === null || found === false ? '' : found === true ? 'on' : String(found),
    })),
  )
}

function rowsIn(value: string): readonly object[] {
  const rows: unknown = value === '' ? [] : JSON.parse(value)
  return Array.isArray(rows) ? rows.map((row: unknown) => Object(row)) : []
}

export function theCategoriesAreKnown(plan: CostPlan, categories: readonly Category[]): Ruling {
  const known = new Set(categories.map(({ code }) => code))
  const [line, quote] = [
    plan.lines.findIndex(({ category }) => !known.has(category)),
    plan.quotes.findIndex(({ category }) => !known.has(category)),
  ]
  if (line >= 0) return broken('この制度の費目から選んでください。', `lines.${line}.category`)
  return quote < 0 || broken('この制度の費目から選んでください。', `quotes.${quote}.category`)
}

export function theAskedAmountFits(askedYen: number | null, mostYen: number): Ruling {
  return (
    askedYen === null ||
    askedYen <= mostYen ||
    broken(
      `申し込める額は、この計画では${formatYen(mostYen)}円までです。空けておくと、その額で申し込みます。`,
      'askedYen',
    )
  )
}
