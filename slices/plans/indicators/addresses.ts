import { address } from '#platform'

export const indicators = address('/indicators')
export const indicatorsCsv = address('/indicators.csv')
export const newIndicator = address('/indicators/new')
export const indicator = address('/indicators/:indicatorId')
export const targets = address('/indicators/:indicatorId/targets')
export const newTarget = address('/indicators/:indicatorId/targets/new')
