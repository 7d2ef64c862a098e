import { address } from '#platform'

export const rounds = address('/rounds')
export const newRound = address('/rounds/new')
export const round = address('/rounds/:roundId')
export const release = address('/rounds/:roundId/releases')
export const vote = address('/rounds/:roundId/vote')
/** 議会の承認 of a 専決処分. */
export const approval = address('/rounds/:roundId/approval')
