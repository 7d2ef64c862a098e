import { address } from '#platform'

export const matches = address('/measures/:measureId/listings')
