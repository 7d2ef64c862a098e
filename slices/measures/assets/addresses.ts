import { address } from '#platform'

/** 財産処分制限: assets bought with national money. */
export const assets = address('/assets')
export const assetsCsv = address('/assets.csv')
export const asset = address('/assets/:lineId/:number')
