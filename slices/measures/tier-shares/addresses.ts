import { address } from '#platform'

export const tierShares = address('/measures/:measureId/tier-shares')
