import { address } from '#platform'

export const change = address('/grants/cases/:applicationId/change')
export const changeDraft = address('/grants/cases/:applicationId/change-draft')
export const approving = address('/grants/decisions/:decisionId/change-approval')
export const refusing = address('/grants/decisions/:decisionId/change-refusal')
