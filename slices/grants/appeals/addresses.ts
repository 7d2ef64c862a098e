import { address } from '#platform'

/** 理由の説明の申出 of a call, and one of them. */
export const appeals = address('/grants/calls/:callId/appeals')
export const appeal = address('/grants/appeals/:requestId')
export const answer = address('/grants/appeals/:requestId/answer')
/** 確定 of the round. */
export const settlement = address('/grants/calls/:callId/appeals/settlement')
/** From the applicant, and from the desk where it came on paper. */
export const ownRequest = address('/own-grants/:applicationId/explanation')
export const paperRequest = address('/grants/calls/:callId/appeals/paper')
