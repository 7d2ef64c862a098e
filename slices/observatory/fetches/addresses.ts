import { address } from '#platform'

export const newFetch = address('/editions/e-stat')
export const fetched = address('/editions/e-stat/:fetchId')
