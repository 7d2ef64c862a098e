import { address } from '#platform'

export const settlementDraft = address('/grants/cases/:applicationId/settlement-draft')
export const settling = address('/grants/decisions/:decisionId/settlement')
