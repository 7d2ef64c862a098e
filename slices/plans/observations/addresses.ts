import { address } from '#platform'

export const observations = address('/indicators/:indicatorId/observations')
export const newObservation = address('/indicators/:indicatorId/observations/new')
export const withdrawals = address(
  '/indicators/:indicatorId/observations/:observationId/withdrawal',
)
