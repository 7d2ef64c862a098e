import { address } from '#platform'

export const suspension = address('/grants/cases/:applicationId/suspension')
export const resumption = address('/grants/cases/:applicationId/resumption')
