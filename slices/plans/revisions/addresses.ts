import { address } from '#platform'

export const successor = address('/indicators/:indicatorId/successor')
export const retirement = address('/indicators/:indicatorId/retirement')
export const baselines = address('/indicators/:indicatorId/baselines')
export const newBaseline = address('/indicators/:indicatorId/baselines/new')
