import { address } from '#platform'

export const followUp = address('/grants/cases/:applicationId/follow-up')
