import { address } from '#platform'

/** 審査議事録: presence, votes. */
export const minutes = address('/grants/calls/:callId/minutes')
export const presences = address('/grants/calls/:callId/minutes/presences')
export const vetoVote = address('/grants/calls/:callId/minutes/veto-votes')
export const vote = address('/grants/calls/:callId/minutes/vote')
