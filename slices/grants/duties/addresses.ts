import { address } from '#platform'

export const duties = address('/grants/duties')
export const dutiesCsv = address('/grants/duties/csv')
