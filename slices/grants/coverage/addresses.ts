import { address } from '#platform'

export const coverage = address('/grants/coverage')
export const csv = address('/grants/coverage/list.csv')
/** Who could apply and never did, of one cell: for visits. */
export const unreached = address('/grants/coverage/unreached')
export const unreachedCsv = address('/grants/coverage/unreached/list.csv')
