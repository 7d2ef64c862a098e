import { address } from '#platform'

export const start = address('/grants/cases/:applicationId/start')
