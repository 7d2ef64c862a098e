import { address } from '#platform'

export const reviews = address('/indicators/:indicatorId/reviews')
export const reviewAnswers = address('/indicators/:indicatorId/reviews/answers')
