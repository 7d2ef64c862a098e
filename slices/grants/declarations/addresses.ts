import { address } from '#platform'

/** A member's own reviews: the calls, the mixed list, and what was said on it. */
export const reviews = address('/grants/reviews')
export const declaration = address('/grants/reviews/:callId/declaration')
export const marks = address('/grants/reviews/:callId/declaration/marks')
export const kinds = address('/grants/reviews/:callId/declaration/kinds')
export const handingIn = address('/grants/reviews/:callId/declaration/handing-in')
