import { address } from '#platform'

export const reasons = address('/measures/:measureId/reasons')
export const indicators = address('/measures/:measureId/indicators')
