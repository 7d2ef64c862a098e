import { type Fraction, formatFraction, formatYen } from '#packages/japan'
import { broken, type Ruling } from '#platform'
import { exactRate, exactYen, floorYen, times } from '../exact-numbers/rules.ts'

/** What may be paid before the amount is fixed: a share of the decision, all advances together. */
export function advanceLimit(decidedYen: number, share: Fraction): number {
  return share.num === 0 ? 0 : floorYen(times(exactYen(decidedYen), exactRate(share)))
}

export function advancesStayWithin(
  decidedYen: number,
  share: Fraction,
  beforeYen: number,
  addedYen: number,
): Ruling {
  const left = advanceLimit(decidedYen, share) - beforeYen
  return (
    addedYen <= left ||
    broken(
      `概算払は交付決定額の${formatFraction(share)}までです。あと${formatYen(Math.max(0, left))}円までできます。`,
      'amountYen',
    )
  )
}
