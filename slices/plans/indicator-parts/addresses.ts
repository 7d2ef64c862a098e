import { address } from '#platform'

export const parts = address('/plans/:planId/indicator-parts')
