import { address } from '#platform'

export const targets = address('/indicators/:indicatorId/targets')
export const newTarget = address('/indicators/:indicatorId/targets/new')
