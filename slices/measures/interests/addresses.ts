import { address } from '#platform'

export const interest = address('/measures/:measureId/interest')
