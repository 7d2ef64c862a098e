import { address } from '#platform'

/** 一次結果 and the interview, for the secretariat. */
export const firstPass = address('/grants/calls/:callId/first-pass')
export const missing = address('/grants/calls/:callId/first-pass/missing')
export const reopening = address('/grants/calls/:callId/first-pass/reopening')
/** A member's sheet after the interview. */
export const interview = address('/grants/reviews/:callId/applications/:applicationId/interview')
export const finalising = address(
  '/grants/reviews/:callId/applications/:applicationId/interview/final',
)
