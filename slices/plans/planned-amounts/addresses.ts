import { address } from '#platform'

export const amounts = address('/plans/:planId/amounts')
