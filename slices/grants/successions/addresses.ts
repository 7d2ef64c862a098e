import { address } from '#platform'

export const successionDraft = address('/grants/cases/:applicationId/succession-draft')
export const succeeding = address('/grants/decisions/:decisionId/succession')
