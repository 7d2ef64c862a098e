import { address } from '#platform'

/** What waits for a decision, of all cases. */
export const decisions = address('/grants/decisions')
export const decisionsCsv = address('/grants/decisions/csv')
export const returning = address('/grants/decisions/:decisionId/returning')
