import { type Fraction, formatFraction, formatYen } from '#packages/japan'
import {
  type Exact,
  exactRate,
  exactYen,
  floorYen,
  formatExact,
  isLess,
  least,
  minus,
  productOf,
  times,
} from '../exact-numbers/rules.ts'

/** How another subsidy for the same cost is treated: 併給不可, 控除型, 総額上限型. */
export type OtherSubsidyMode = '併給不可' | '控除型' | '総額上限型'

/** What the outline of a scheme says of the amount. A null limit is none. */
export type Terms = {
  readonly rate: Fraction
  /** Of an earlier award of the group; 1/1 for the first. */
  readonly multiplier: Fraction
  readonly capYen: number | null
  readonly floorYen: number | null
  readonly floorMode: '不交付' | '切上げなし'
  readonly roundUnitYen: number
  readonly otherSubsidyMode: OtherSubsidyMode
  /** t of 総額上限型: all subsidies together at most this share of the cost. */
  readonly ceiling: Fraction | null
}

/** One step of the reckoning, as a paper prints it. */
export type Step = {
  readonly label: string
  /** 「1,500,000 × 2/3」 */
  readonly formula: string
  /** 「1,000,000」, exact: a half yen is shown. */
  readonly result: string
}

export type Reckoned = {
  readonly steps: readonly Step[]
  readonly rate: Fraction
  /** After every step; 0 where nothing is granted. */
  readonly grantYen: number
  readonly isGranted: boolean
}

type Given = {
  readonly eligibleYen: number
  readonly othersYen: number
  /** 採択額, where the scheme was competed for; null in a scheme by order of arrival. */
  readonly adoptedYen: number | null
}

/**
 * The amount of a grant in the order of grants.md §4.4: rate, cap, ceiling of all subsidies, cut to the unit,
 * floor, adopted amount. Exact throughout; one cut, in its step.
 * @throws {RangeError} an amount is not whole or negative; 総額上限型 without its share
 * @example reckonGrant({...rate 2/3}, { eligibleYen: 1_500_000, othersYen: 0, adoptedYen: null }).grantYen // 1_000_000
 */
export function reckonGrant(terms: Terms, given: Given): Reckoned {
  if (given.eligibleYen < 0 || given.othersYen < 0) throw new RangeError('a negative amount')
  const steps: Step[] = []
  const say = (label: string, formula: string, result: Exact) => {
    steps.push({ label, formula, result: formatExact(result) })
    return result
  }
  let base = exactYen(given.eligibleYen)
  if (terms.otherSubsidyMode === '控除型' && given.othersYen > 0) {
    base = say(
      'ほかの補助金を控除',
      `${formatExact(base)} − ${formatYen(given.othersYen)}`,
      atLeastNothing(minus(base, exactYen(given.othersYen))),
    )
  }
  const rate = productOf(terms.rate, terms.multiplier)
  const isFirst = terms.multiplier.num === terms.multiplier.den
  let amount = say(
    '補助率を掛ける',
    `${formatExact(base)} × ${isFirst ? formatFraction(terms.rate) : `${formatFraction(terms.rate)} × ${formatFraction(terms.multiplier)}（${formatFraction(rate)}）`}`,
    times(base, exactRate(rate)),
  )
  if (terms.capYen !== null) {
    amount = say(
      '上限と比べる',
      `${formatExact(amount)} と上限 ${formatYen(terms.capYen)} の小さいほう`,
      least(amount, exactYen(terms.capYen)),
    )
  }
  if (terms.otherSubsidyMode === '総額上限型' && given.othersYen > 0) {
    if (terms.ceiling === null) throw new RangeError('no ceiling of all subsidies')
    const allowed = floorYen(times(exactYen(given.eligibleYen), exactRate(terms.ceiling)))
    const left = atLeastNothing(minus(exactYen(allowed), exactYen(given.othersYen)))
    amount = say(
      '補助金の総額の上限と比べる',
      `${formatExact(amount)} と ${formatYen(given.eligibleYen)} × ${formatFraction(terms.ceiling)} − ${formatYen(given.othersYen)} = ${formatExact(left)} の小さいほう`,
      least(amount, left),
    )
  }
  amount = say(
    '端数を切り捨てる',
    `${formatYen(terms.roundUnitYen)}円未満`,
    exactYen(floorYen(amount, terms.roundUnitYen)),
  )
  return finished(terms, given, rate, steps, amount)
}

function finished(
  terms: Terms,
  given: Given,
  rate: Fraction,
  steps: readonly Step[],
  amount: Exact,
): Reckoned {
  const isBelow =
    terms.floorYen !== null &&
    terms.floorMode === '不交付' &&
    isLess(amount, exactYen(terms.floorYen))
  const floored: readonly Step[] = isBelow
    ? [
        ...steps,
        {
          label: '下限と比べる',
          formula: `${formatExact(amount)} は下限 ${formatYen(terms.floorYen)} に届かない`,
          result: '交付しない',
        },
      ]
    : steps
  const lastYen = isBelow ? 0 : floorYen(amount)
  if (isBelow || given.adoptedYen === null) {
    return { steps: floored, rate, grantYen: lastYen, isGranted: lastYen > 0 }
  }
  const grantYen = Math.min(lastYen, given.adoptedYen)
  const adopted = {
    label: '採択額と比べる',
    formula: `${formatYen(lastYen)} と採択額 ${formatYen(given.adoptedYen)} の小さいほう`,
    result: formatYen(grantYen),
  }
  return { steps: [...floored, adopted], rate, grantYen, isGranted: grantYen > 0 }
}

const atLeastNothing = (amount: Exact): Exact => (amount.num < 0n ? { num: 0n, den: 1n } : amount)

/** What an earlier award of the group makes of the rate (§4.3); null: not eligible any more. */
export function multiplierOf(
  earlierAwards: number,
  multipliers: readonly Fraction[],
): Fraction | null {
  return multipliers[earlierAwards] ?? null
}

/** What is to be paid, or to be given back, when the amount is fixed (§4.5). */
export type Settled = {
  readonly steps: readonly Step[]
  readonly settledYen: number
  /** Still to be paid; 0 where too much was. */
  readonly payYen: number
  /** Paid beyond what is fixed: given back without 加算金, because nothing was cancelled. */
  readonly returnYen: number
  /** What the decision had bound and nobody needs any more. */
  readonly freedYen: number
}

/** 額の確定: `min(交付決定額, steps on the actual cost)`, and the difference to what was paid before. */
export function settle(
  terms: Terms,
  actual: { readonly eligibleYen: number; readonly othersYen: number },
  decidedYen: number,
  paidYen: number,
): Settled {
  const reckoned = reckonGrant(terms, { ...actual, adoptedYen: null })
  const settledYen = Math.min(decidedYen, reckoned.grantYen)
  return {
    steps: [
      ...reckoned.steps,
      {
        label: '交付決定額と比べる',
        formula: `${formatYen(reckoned.grantYen)} と交付決定額 ${formatYen(decidedYen)} の小さいほう`,
        result: formatYen(settledYen),
      },
    ],
    settledYen,
    payYen: Math.max(0, settledYen - paidYen),
    returnYen: Math.max(0, paidYen - settledYen),
    freedYen: decidedYen - settledYen,
  }
}
