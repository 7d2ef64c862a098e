import { address } from '#platform'

/** 一部の交付の打診: what is offered, and the answer in writing. */
export const offer = address('/grants/cases/:applicationId/part-offer')
export const offering = address('/grants/calls/:callId/part-offers/:applicationId')
