import { address } from '#platform'

export const reviewers = address('/grants/reviewers')
export const reviewer = address('/grants/reviewers/:reviewerId')
export const interests = address('/grants/reviewers/:reviewerId/interests')
export const interestEnd = address('/grants/reviewers/:reviewerId/interests/:interestId/end')
/** A member's own ties, registered yearly and before each call. */
export const ownInterests = address('/grants/reviews/interests')
export const ownInterestEnd = address('/grants/reviews/interests/:interestId/end')
