import { address } from '#platform'

/** 返還の債権: every claim of the city, open and paid. */
export const claims = address('/grants/claims')
export const claimsCsv = address('/grants/claims/csv')
