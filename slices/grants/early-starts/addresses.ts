import { address } from '#platform'

/** 事前着手承認申請 of a case. */
export const earlyStart = address('/grants/cases/:applicationId/early-start')
export const earlyStartDraft = address('/grants/cases/:applicationId/early-start-draft')
export const allowing = address('/grants/decisions/:decisionId/early-start-approval')
export const refusing = address('/grants/decisions/:decisionId/early-start-refusal')
