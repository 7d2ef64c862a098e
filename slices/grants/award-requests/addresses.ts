import { address } from '#platform'

export const awardRequest = address('/grants/cases/:applicationId/award-request')
