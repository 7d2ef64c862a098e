import { address } from '#platform'

export const progressReport = address('/grants/cases/:applicationId/progress-report')
