import { address } from '#platform'

export const terms = address('/plans/terms')
export const term = address('/plans/terms/:termId')
export const election = address('/plans/terms/:termId/election')
export const review = address('/plans/terms/:termId/reviews/:pledgeId')
