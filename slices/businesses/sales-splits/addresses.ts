import { address } from '#platform'

export const splits = address('/businesses/:businessId/sales-splits')
export const splitsCsv = address('/businesses/:businessId/sales-splits.csv')
export const opening = address('/businesses/:businessId/sales-splits/opening')
export const newSplit = address('/businesses/:businessId/sales-splits/new')
export const split = address('/businesses/:businessId/sales-splits/:splitId')
export const withdrawal = address('/businesses/:businessId/sales-splits/:splitId/withdrawal')
export const reinstatement = address('/businesses/:businessId/sales-splits/:splitId/reinstatement')
