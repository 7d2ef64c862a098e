import { address } from '#platform'

export const coverage = address('/plans/coverage')
export const coverageCsv = address('/plans/coverage.csv')
