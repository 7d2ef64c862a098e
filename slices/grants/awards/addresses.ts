import { address } from '#platform'

export const awardDraft = address('/grants/cases/:applicationId/award-draft')
export const refusalDraft = address('/grants/cases/:applicationId/refusal-draft')
export const awarding = address('/grants/decisions/:decisionId/award')
export const refusing = address('/grants/decisions/:decisionId/refusal')
export const service = address('/grants/cases/:applicationId/service')
export const withdrawal = address('/grants/cases/:applicationId/withdrawal')
