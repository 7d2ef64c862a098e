import { address } from '#platform'

export const cancellationDraft = address('/grants/cases/:applicationId/cancellation-draft')
export const cancelling = address('/grants/decisions/:decisionId/cancellation')
export const returnDraft = address('/grants/cases/:applicationId/return-draft')
export const ordering = address('/grants/decisions/:decisionId/return-order')
export const repayment = address('/grants/returns/:returnId/repayment')
