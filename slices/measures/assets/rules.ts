/** 工事請負費, 公有財産購入費, 備品購入費: what such a row buys stays as an asset. */
export const assetSetsu = [14, 16, 17] as const

/** The last fiscal year in which the asset may not be sold, lent or used otherwise (補助金適正化法22条). */
export function restrictedUntil(boughtYear: number, years: number): number {
  return boughtYear + years
}
