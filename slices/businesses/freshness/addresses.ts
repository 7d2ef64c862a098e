import { address } from '#platform'

export const freshness = address('/businesses/freshness')
export const freshnessCsv = address('/businesses/freshness.csv')
