import { address } from '#platform'

export const advanceDraft = address('/grants/cases/:applicationId/advance-draft')
export const advancing = address('/grants/decisions/:decisionId/advance')
