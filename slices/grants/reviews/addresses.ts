import { address } from '#platform'

/** A member's own applications of a call, and one of them with the own sheet. */
export const review = address('/grants/reviews/:callId')
export const scoring = address('/grants/reviews/:callId/applications/:applicationId')
export const opening = address('/grants/reviews/:callId/applications/:applicationId/opening')
export const finalising = address('/grants/reviews/:callId/applications/:applicationId/final')
export const noticing = address('/grants/reviews/:callId/applications/:applicationId/conflict')
export const veto = address('/grants/reviews/:callId/applications/:applicationId/veto')
/** 採点集計表 for the panel, once all scores are in. */
export const sheet = address('/grants/reviews/:callId/score-sheet')
