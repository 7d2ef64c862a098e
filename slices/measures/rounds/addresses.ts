import { address } from '#platform'

export const rounds = address('/rounds')
export const newRound = address('/rounds/new')
export const round = address('/rounds/:roundId')
export const release = address('/rounds/:roundId/releases')
export const vote = address('/rounds/:roundId/vote')
