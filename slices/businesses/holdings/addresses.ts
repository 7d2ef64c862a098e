import { address } from '#platform'

export const newHolding = address('/businesses/:businessId/holdings/new')
export const holdings = address('/businesses/:businessId/holdings')
export const holdingEdit = address('/businesses/:businessId/holdings/:holdingId')
export const removal = address('/businesses/:businessId/holdings/:holdingId/removal')
