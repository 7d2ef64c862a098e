import { address } from '#platform'

export const capabilities = address('/capabilities')
export const unmetRequests = address('/capabilities/unmet-requests')
