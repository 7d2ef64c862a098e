import { type Fraction, formatYen, rateAmount } from '#packages/japan'
import { broken, type Ruling } from '#platform'
import { type Meeting, meetingOf } from '../combinations/rules.ts'
import type { FundKind, Grant, Scheme } from '../funds/rules.ts'

/** A rate that holds for some rows only: 「施設 1/3」. */
export type GroupRate = { readonly name: string; readonly rate: Fraction }

export type RatedScheme = Scheme &
  Meeting & { readonly kind: FundKind; readonly rates: readonly GroupRate[] }

export type EligibleRow = {
  readonly yen: number
  readonly schemeId: string | null
  readonly secondSchemeId: string | null
  readonly rateGroup: string
}

export type Laid = { readonly scheme: RatedScheme | null; readonly amountYen: number }

const sum = (all: readonly number[]) => all.reduce((a, b) => a + b, 0)
const isFor = (row: EligibleRow, id: string) => row.schemeId === id || row.secondSchemeId === id
const partOf = (yen: number, part: number, whole: number) =>
  whole === 0 ? 0 : Number((BigInt(yen) * BigInt(part)) / BigInt(whole))

/**
 * What is taken off the eligible cost first. A net base (measures-budget.md §4.2) loses the fees and the
 * other grants of the measure; 控除して可 loses, on the rows where it comes second, what the first pays there.
 */
export function deductionsOf(
  scheme: RatedScheme,
  rows: readonly EligibleRow[],
  funds: readonly Laid[],
): number {
  const others = funds.flatMap(({ scheme: other, amountYen }) =>
    other && other.id !== scheme.id ? [{ other, amountYen }] : [],
  )
  if (scheme.isNetBase) {
    const counted: readonly FundKind[] = ['fee', 'national', 'prefecture']
    return sum(
      others.filter(({ other }) => counted.includes(other.kind)).map((each) => each.amountYen),
    )
  }
  return sum(
    others
      .filter(({ other }) => meetingOf(scheme, other).sameCost === 'deduct')
      .map(({ other, amountYen }) => {
        const whole = sum(rows.filter((row) => isFor(row, other.id)).map((row) => row.yen))
        const shared = rows.filter(
          (row) => row.schemeId === other.id && row.secondSchemeId === scheme.id,
        )
        return partOf(amountYen, sum(shared.map((row) => row.yen)), whole)
      }),
  )
}

/**
 * G of a scheme in one request: `min(Σ floor_u((E_g − D_g) × rate_g), cap, allotted)` over its row groups g;
 * a row without a group has the scheme's own rate, D is laid on the groups in proportion to E.
 * @returns null while a rate that is needed is unknown: unknown never enters a formula; and where a
 *   supplementary budget takes cost away, for the grant follows the whole year, not the change
 */
export function grantIn(
  scheme: RatedScheme,
  expenditureYen: number,
  rows: readonly EligibleRow[],
  funds: readonly Laid[],
): Grant | null {
  const own = rows.filter((row) => isFor(row, scheme.id))
  if (expenditureYen < 0 || own.some((row) => row.yen < 0)) return null
  const names = [...new Set(own.map((row) => row.rateGroup))]
  // 千円 rounded down can make a line less than its rows; no more is eligible than is spent.
  const summed = sum(own.map((row) => row.yen))
  const eligible = Math.min(expenditureYen, summed)
  const deductions = Math.min(eligible, deductionsOf(scheme, rows, funds))
  const base = eligible - deductions
  let computedYen = 0
  for (const name of names) {
    const rate = scheme.rates.find((each) => each.name === name)?.rate ?? scheme.rate
    if (rate === null) return null
    const yen = sum(own.filter((row) => row.rateGroup === name).map((row) => row.yen))
    computedYen += rateAmount(partOf(base, yen, summed), rate, scheme.unitYen)
  }
  if (names.length === 0 && scheme.rate === null && scheme.rates.length === 0) return null
  const limits = [computedYen, scheme.capYen, scheme.allottedYen].flatMap((yen) => yen ?? [])
  const grantYen = Math.min(...limits)
  return {
    eligibleYen: base,
    computedYen,
    grantYen,
    ownShareYen: base - grantYen,
    aloneYen: expenditureYen - eligible,
  }
}

const thousand = (yen: number) => formatYen(yen, { unit: '千円' })

/** What a fund pays in one fiscal year, over all measures. */
export type YearOfFund = {
  readonly name: string
  readonly kind: FundKind
  /** On 節24 積立金, and on everything else. */
  readonly savedYen: number
  readonly spentYen: number
  /** What comes in, or what the reserve holds; null while nobody has written it. */
  readonly amountYen: number | null
}

/** Σ over the lines of one fund ≤ its amount; a donation that is saved is not also spent in the year. */
export function noYenIsUsedTwice(fund: YearOfFund, field: string): Ruling {
  const { name, kind, savedYen, spentYen, amountYen } = fund
  if (kind === 'donation' && savedYen > 0 && spentYen > savedYenFree(fund)) {
    return broken(
      `「${name}」は、この年度に${thousand(savedYen)}千円を基金に積み立てます。同じ寄附金を同じ年度の事業に充てることはできません。翌年度に基金から繰り入れてください。`,
      field,
    )
  }
  if (amountYen === null || savedYen + spentYen <= amountYen) return true
  const held = kind === 'reserve' ? '残高の見込み' : '額'
  return broken(
    `「${name}」の${held}は${thousand(amountYen)}千円です。この年度に充てる合計が${thousand(savedYen + spentYen)}千円になります。`,
    field,
  )
}

// What of a donation is not saved may be spent at once; while the receipts are unknown, nothing is known to be left.
const savedYenFree = ({ amountYen, savedYen }: YearOfFund) =>
  amountYen === null ? 0 : Math.max(0, amountYen - savedYen)
