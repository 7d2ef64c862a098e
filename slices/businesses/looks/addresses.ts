import { address } from '#platform'

export const allLooks = address('/businesses/looks')
export const allLooksCsv = address('/businesses/looks.csv')
export const looks = address('/businesses/:businessId/looks')
export const looksCsv = address('/businesses/:businessId/looks.csv')
