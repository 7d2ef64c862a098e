import { address } from '#platform'

export const result = address('/grants/cases/:applicationId/result')
