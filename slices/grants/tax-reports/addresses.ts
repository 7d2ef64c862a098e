import { address } from '#platform'

export const taxReport = address('/grants/cases/:applicationId/tax-report')
