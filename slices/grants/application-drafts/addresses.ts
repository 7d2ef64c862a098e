import { address } from '#platform'

export const start = address('/own-grants/calls/:callId/start')
export const draftApplicant = address('/grant-drafts/:applicationId/applicant')
export const draftPlan = address('/grant-drafts/:applicationId/plan')
export const draftCosts = address('/grant-drafts/:applicationId/costs')
export const draftPapers = address('/grant-drafts/:applicationId/papers')
export const draftCheck = address('/grant-drafts/:applicationId/check')
/** 「相談する」: the hall may read the draft from now on. */
export const advice = address('/grant-drafts/:applicationId/advice')
