import { address } from '#platform'

export const indicators = address('/indicators')
export const indicatorsCsv = address('/indicators.csv')
export const newIndicator = address('/indicators/new')
export const indicatorChecks = address('/indicators/checks')
export const indicator = address('/indicators/:indicatorId')
export const indicatorAsides = address('/indicators/:indicatorId/set-asides')
