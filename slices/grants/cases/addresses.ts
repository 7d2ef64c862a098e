import { address } from '#platform'

export const cases = address('/grants/cases')
export const grantCase = address('/grants/cases/:applicationId')
