import { address } from '#platform'

export const cases = address('/grants/cases')
export const casesCsv = address('/grants/cases/csv')
export const grantCase = address('/grants/cases/:applicationId')
