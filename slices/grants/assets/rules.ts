import { addMonths, type LocalDate, lastDayOfMonth, partsOf } from '#packages/japan'
import { broken, type Ruling } from '#platform'
import { exactYen, floorYen, times } from '../exact-numbers/rules.ts'

/** 取得財産 as the register holds it: yen without tax, life in months, days of purchase and disposal. */
export type Asset = {
  readonly unitYen: number
  readonly costYen: number
  /** What of its cost the grant paid. */
  readonly grantShareYen: number
  readonly acquiredOn: LocalDate
  readonly lifeMonths: number
}

export function isRestricted(asset: Asset, thresholdYen: number): boolean {
  return asset.unitYen >= thresholdYen
}

/** The month of acquisition is the first month of the life. */
export function restrictedUntil(asset: Pick<Asset, 'acquiredOn' | 'lifeMonths'>): LocalDate {
  return lastDayOfMonth(addMonths(asset.acquiredOn, asset.lifeMonths - 1))
}

const monthOf = (day: LocalDate) => {
  const { year, month } = partsOf(day)
  return year * 12 + month
}

/** Months used: those of acquisition and of disposal both count. */
export function usedMonths(acquiredOn: LocalDate, disposedOn: LocalDate): number {
  return monthOf(disposedOn) - monthOf(acquiredOn) + 1
}

export type Payback = {
  readonly usedMonths: number
  readonly leftMonths: number
  /** By the months that are left, or by the book value. */
  readonly byValueYen: number
  /** The grant's share of the price; null where nothing was sold. */
  readonly bySaleYen: number | null
  readonly paybackYen: number
}

/** How the city reckons what an asset is still worth. */
export type PaybackMethod = '残存月数' | '残存簿価'

/**
 * 財産処分納付金 (grants.md §4.9): the grant's share of what is left of the life, or of the book value; where it
 * is sold, at least the grant's share of the price. 0 after the end of the life, whatever the price.
 * @param bookYen residual book value, for 残存簿価
 * @throws {RangeError} the disposal lies before the purchase, or the cost is not above 0
 */
export function paybackOf(
  asset: Asset,
  disposedOn: LocalDate,
  method: PaybackMethod,
  sale: { readonly priceYen: number | null; readonly bookYen: number },
): Payback {
  const used = usedMonths(asset.acquiredOn, disposedOn)
  if (used < 1 || asset.costYen <= 0) throw new RangeError('no asset to dispose of')
  const left = Math.max(0, asset.lifeMonths - used)
  const share = (yen: number, num: number, den: number) =>
    floorYen(times(exactYen(yen), { num: BigInt(num), den: BigInt(den) }))
  if (disposedOn > restrictedUntil(asset)) {
    return { usedMonths: used, leftMonths: 0, byValueYen: 0, bySaleYen: null, paybackYen: 0 }
  }
  const byValueYen =
    method === '残存月数'
      ? share(asset.grantShareYen, left, asset.lifeMonths)
      : share(sale.bookYen, asset.grantShareYen, asset.costYen)
  const bySaleYen =
    sale.priceYen === null ? null : share(sale.priceYen, asset.grantShareYen, asset.costYen)
  return {
    usedMonths: used,
    leftMonths: left,
    byValueYen,
    bySaleYen,
    paybackYen: Math.max(byValueYen, bySaleYen ?? 0),
  }
}

export function theAssetStands(disposedOn: LocalDate | null): Ruling {
  return disposedOn === null || broken('この財産は、もう処分が承認されています。')
}

export function theDisposalComesAfterThePurchase(
  disposedOn: LocalDate,
  acquiredOn: LocalDate,
): Ruling {
  return disposedOn >= acquiredOn || broken('処分する日が、取得した日より前です。', 'disposedOn')
}

export function theGrantPaysNoMoreThanTheCost(shareYen: number, costYen: number): Ruling {
  return shareYen <= costYen || broken('補助金の額が、取得した額を超えています。', 'grantShareYen')
}
