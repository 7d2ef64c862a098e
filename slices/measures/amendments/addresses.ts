import { address } from '#platform'

/** What the assembly changes of a round: one page for all measures, one form a measure. */
export const amendments = address('/rounds/:roundId/amendments')
export const amendment = address('/rounds/:roundId/amendments/:requestId')
export const withdrawal = address('/rounds/:roundId/amendments/:requestId/withdrawal')
