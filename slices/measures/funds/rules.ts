import { type Fraction, formatYen, rateAmount } from '#packages/japan'
import { broken, type Ruling } from '#platform'

export const fundKinds = [
  'national',
  'prefecture',
  'bond',
  'reserve',
  'fee',
  'donation',
  'general',
] as const
export type FundKind = (typeof fundKinds)[number]
export const fundKindLabels: Readonly<Record<FundKind, string>> = {
  national: '国庫支出金',
  prefecture: '県支出金',
  bond: '地方債',
  reserve: '基金繰入金',
  fee: '使用料・手数料',
  donation: '寄附金',
  general: '一般財源',
}

/** What a grant needs to be computed. A scheme whose rate nobody has confirmed has `rate: null`. */
export type Scheme = {
  readonly rate: Fraction | null
  readonly capYen: number | null
  /** What the authority cuts to; usually 1,000. */
  readonly unitYen: number
  /** Fees and other grants are taken off first where the scheme's base is net. */
  readonly isNetBase: boolean
  /** What was allotted to the city, where it was. */
  readonly allottedYen: number | null
}

export type Grant = {
  readonly eligibleYen: number
  /** E × rate, cut to the unit, before the cap. */
  readonly computedYen: number
  readonly grantYen: number
  /** 裏負担: the city's part of the eligible cost. */
  readonly ownShareYen: number
  /** 単独: cost outside the scheme. */
  readonly aloneYen: number
}

/**
 * `G = min(floor_u(E × rate), cap, allotted)`, 裏負担 = E − G, 単独 = expenditure − E.
 * @param eligibleYen Σ eligible rows; @param deductionsYen taken off where the base is net
 * @returns null while the rate is unknown: unknown never enters a formula
 * @throws {RangeError} more is eligible than is spent
 */
export function grantOf(
  scheme: Scheme,
  expenditureYen: number,
  eligibleYen: number,
  deductionsYen = 0,
): Grant | null {
  if (eligibleYen > expenditureYen) throw new RangeError('more is eligible than is spent')
  if (scheme.rate === null) return null
  const base = Math.max(0, eligibleYen - (scheme.isNetBase ? deductionsYen : 0))
  const computedYen = rateAmount(base, scheme.rate, scheme.unitYen)
  const limits = [computedYen, scheme.capYen, scheme.allottedYen].flatMap((yen) => yen ?? [])
  const grantYen = Math.min(...limits)
  return {
    eligibleYen: base,
    computedYen,
    grantYen,
    ownShareYen: base - grantYen,
    aloneYen: expenditureYen - eligibleYen,
  }
}

/** 一般財源 = expenditure − everything else; negative where the others exceed it. */
export function generalFunds(expenditureYen: number, othersYen: readonly number[]): number {
  return expenditureYen - othersYen.reduce((sum, yen) => sum + yen, 0)
}

/** 交付税措置(参考): a share of 裏負担, printed apart and in no total. None for 不交付団体. */
export function taxAllocationNote(ownShareYen: number, share: Fraction): number {
  return Number((BigInt(ownShareYen) * BigInt(share.num)) / BigInt(share.den))
}

/** `floor_100k(eligible × 充当率)`: local bonds come in units of 100 千円. */
export function bondLimit(eligibleYen: number, rate: Fraction): number {
  return rateAmount(eligibleYen, rate, 100_000)
}

const thousand = (yen: number) => formatYen(yen, { unit: '千円' })

/** What was read once is not read anew: requests were reckoned with it. Savings and fees have no rate. */
export function theRateIsStillOpen(scheme: {
  readonly kind: FundKind
  readonly rate: Fraction | null
  readonly rates: readonly unknown[]
}): Ruling {
  const hasRate = ['national', 'prefecture', 'bond'].includes(scheme.kind)
  return (
    (hasRate && scheme.rate === null && scheme.rates.length === 0) ||
    broken(
      'この財源の率は、もう確かめられているか、率のない財源です。条件が変わったときは、新しい財源として登録してください。',
    )
  )
}

/** Σ funds = amount, exactly. */
export function fundsMeetTheCost(amountYen: number, fundsYen: readonly number[]): Ruling {
  const sum = fundsYen.reduce((a, b) => a + b, 0)
  return (
    sum === amountYen ||
    broken(
      `財源の合計（${thousand(sum)}千円）が事業費（${thousand(amountYen)}千円）と${thousand(Math.abs(sum - amountYen))}千円合いません。`,
    )
  )
}

export function othersDoNotExceedTheCost(amountYen: number, othersYen: readonly number[]): Ruling {
  const general = generalFunds(amountYen, othersYen)
  return (
    general >= 0 || broken(`国・県などの財源が事業費を${thousand(-general)}千円上回っています。`)
  )
}

export function theGrantStaysWithinItsCap(
  typedYen: number,
  grant: Grant | null,
  scheme: Scheme,
  field: string,
): Ruling {
  if (typedYen === 0) return true
  if (grant === null) {
    return broken(
      'この制度の補助率は確かめられていません。公募要領のページと率を入れてください。',
      field,
    )
  }
  if (typedYen <= grant.grantYen) return true
  const limit = scheme.capYen
  return limit !== null && grant.grantYen === limit
    ? broken(
        `補助の上限は${thousand(limit)}千円です（計算では${thousand(grant.computedYen)}千円）。`,
        field,
      )
    : broken(`補助は${thousand(grant.grantYen)}千円までです（対象経費×補助率）。`, field)
}

/** 節 whose cost a bond may carry (地方財政法5条): works, materials, land, equipment; and loans and shares. */
const capital = new Set([14, 15, 16, 17, 20, 23])

/** Laws under which a bond may carry what 地方財政法5条 does not name; the last one is named in the source. */
export const bondLaws = [
  '過疎地域の持続的発展の支援に関する特別措置法',
  '旧市町村の合併の特例に関する法律',
  'そのほかの特別法（根拠のページに法律名を書く）',
] as const

export function aBondPaysForCapitalOnly(
  lines: readonly { readonly setsu: number; readonly content: string; readonly bondYen: number }[],
  specialLaw: string,
  field: string,
): Ruling {
  const soft = lines.find((line) => line.bondYen > 0 && !capital.has(line.setsu))
  return (
    soft === undefined ||
    specialLaw !== '' ||
    broken(
      `地方債は、原則としてこの経費（${soft.content}）には充てられません。根拠となる法律を選んでください。`,
      field,
    )
  )
}

/** A bond carries `floor_100k(eligible × 充当率)` at most, where the 充当率 is known. */
export function theBondStaysWithinItsLimit(
  bondYen: number,
  eligible: number,
  rate: Fraction | null,
  field: string,
): Ruling {
  if (rate === null || bondYen <= bondLimit(eligible, rate)) return true
  return broken(
    `地方債は${thousand(bondLimit(eligible, rate))}千円までです（対象経費×充当率、10万円単位）。`,
    field,
  )
}

export type Spread = { readonly line: number; readonly fund: number; readonly amountYen: number }

/**
 * Lays the funds of a request onto its lines, so that each line is paid in full: funds in their order,
 * first onto lines that carry their eligible cost, then onto the rest; the last one, 一般財源, takes what is
 * left of each line. In a supplementary budget lines and funds may be below 0: a fund goes first onto lines
 * of its own direction, and what finds none changes the line that it is eligible for. Indexes into the two
 * inputs.
 * @throws {RangeError} the sums differ
 */
export function spread(
  lines: readonly { readonly amountYen: number; readonly eligibleFor: readonly number[] }[],
  funds: readonly number[],
): Spread[] {
  const sum = (all: readonly number[]) => all.reduce((a, b) => a + b, 0)
  if (sum(lines.map((line) => line.amountYen)) !== sum(funds)) throw new RangeError('sums differ')
  const open = lines.map((line) => line.amountYen)
  const laid: Spread[] = []
  const lay = (line: number, fund: number, part: number) => {
    if (part === 0) return
    const same = laid.findIndex((one) => one.line === line && one.fund === fund)
    const before = laid[same]?.amountYen ?? 0
    if (same >= 0) laid.splice(same, 1)
    laid.push({ line, fund, amountYen: before + part })
    open[line] = (open[line] ?? 0) - part
  }
  for (const [fund, amount] of funds.slice(0, -1).entries()) {
    const mine = lines.map((line, i) => ({ i, first: line.eligibleFor.includes(fund) }))
    const order = [...mine.filter((each) => each.first), ...mine.filter((each) => !each.first)]
    let left = amount
    for (const { i } of order) {
      const rest = open[i] ?? 0
      if (Math.sign(rest) !== Math.sign(left)) continue
      const part = Math.sign(left) * Math.min(Math.abs(left), Math.abs(rest))
      lay(i, fund, part)
      left -= part
    }
    const [first] = order
    if (first) lay(first.i, fund, left)
  }
  for (const [i, rest] of open.entries()) lay(i, funds.length - 1, rest)
  return laid.filter((one) => one.amountYen !== 0)
}

/** E of a scheme: the rows that are eligible for it, to the yen. */
export function eligibleYen(
  rows: readonly {
    readonly schemeId: string | null
    readonly secondSchemeId: string | null
    readonly yen: number
  }[],
  schemeId: string,
): number {
  return rows
    .filter((row) => row.schemeId === schemeId || row.secondSchemeId === schemeId)
    .reduce((sum, row) => sum + row.yen, 0)
}
