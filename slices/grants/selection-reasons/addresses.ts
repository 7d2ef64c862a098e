import { address } from '#platform'

export const reasons = address('/grants/calls/:callId/reasons')
export const reason = address('/grants/calls/:callId/reasons/:applicationId')
/** For the applicant: the own result, after the decision. */
export const ownResult = address('/own-grants/:applicationId/result')
