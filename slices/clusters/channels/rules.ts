import { broken, type Ruling } from '#platform'

export type Station = {
  readonly name: string
  /** What the goods cost when they leave it, without tax. */
  readonly price: number
  readonly services: readonly string[]
}

/** A share of the price in the shop: what a station adds over the one before, per mille rounded. */
export type Share = Station & { readonly added: number; readonly percent: number }

/**
 * What stays at each station, as a share of the price in the shop: (s_k − s_{k−1}) / s_n. The first station
 * keeps all of its own price.
 */
export function sharesOf(stations: readonly Station[]): Share[] {
  const last = stations.at(-1)?.price ?? 0
  return stations.map((station, n) => {
    const added = station.price - (stations[n - 1]?.price ?? 0)
    return { ...station, added, percent: last === 0 ? 0 : (added / last) * 100 }
  })
}

/** Sold by the maker himself: what is taken off, and what nobody has entered. */
export type OwnSale = {
  readonly price: number
  readonly feePermille: number | null
  readonly shipping: number | null
  readonly ads: number | null
  readonly labour: number | null
}

export type OwnResult = {
  readonly keeps: number
  readonly percent: number
  readonly lines: readonly { readonly label: string; readonly amount: number | null }[]
  /** Costs that nobody entered: not none, and so said beside the share. */
  readonly missing: readonly string[]
}

/**
 * What the maker keeps of a sale in a shop of his own, before what is not entered.
 * 6,500 with a fee of 10 % and 800 for shipping: 5,050, which is 77.7 %.
 */
export function ownSaleOf(sale: OwnSale): OwnResult {
  const fee = sale.feePermille === null ? null : Math.round((sale.price * sale.feePermille) / 1000)
  const lines = [
    { label: '決済・出店の手数料', amount: fee },
    { label: '送料・梱包', amount: sale.shipping },
    { label: '広告費', amount: sale.ads },
    { label: '自分の手間', amount: sale.labour },
  ]
  const keeps = sale.price - lines.reduce((sum, { amount }) => sum + (amount ?? 0), 0)
  return {
    keeps,
    percent: (keeps / sale.price) * 100,
    lines,
    missing: lines.filter(({ amount }) => amount === null).map(({ label }) => label),
  }
}

export const percentInWords = (percent: number) => `${percent.toFixed(1)}％`

export function thereAreTwoStations(stations: readonly Station[]): Ruling {
  return (
    stations.length >= 2 ||
    broken('工場出荷と店頭のように、二つ以上の段階を入れてください。', 'stations.0.name')
  )
}

export function thePricesRise(stations: readonly Station[]): Ruling {
  const falls = stations.findIndex(
    (station, n) => n > 0 && station.price < (stations[n - 1]?.price ?? 0),
  )
  return (
    falls < 0 ||
    broken(
      `「${stations[falls]?.name}」の値段が、前の段階より安くなっています。税抜きの値段で、工場から店頭の順に入れてください。`,
      `stations.${falls}.price`,
    )
  )
}

export function theMapIsNew(isTaken: boolean): Ruling {
  return !isTaken || broken('同じ名称の流通図が、この産地にあります。', 'name')
}

export function aCostNeedsItsPrice(
  sale: Omit<OwnSale, 'price'> & { price: number | null },
): Ruling {
  const isBlank = [sale.feePermille, sale.shipping, sale.ads, sale.labour].every(
    (one) => one === null,
  )
  return (
    sale.price !== null ||
    isBlank ||
    broken('自社ECの費用を入れたときは、自社ECの販売価格も入れてください。', 'ownPrice')
  )
}

export const mapLabels: Readonly<Record<string, string>> = {
  name: '流通図の名称',
  product: '製品',
  asOn: '調べた日',
  source: '出典',
  prices: '段階と値段',
  ownPrice: '自社ECの販売価格',
  ownFee: '手数料（千分率）',
  ownShipping: '送料・梱包',
  ownAds: '広告費',
  ownLabour: '自分の手間',
}
