import { address } from '#platform'

/** 気づき of a measure, for the hall. */
export const feedbackOf = address('/measures/:measureId/feedback')
/** 気づき of one step, for who has a letter in it. */
export const stepFeedback = address('/own-steps/:measureId/:step')
export const feedbackAnswer = address('/feedback/:feedbackId/answer')
