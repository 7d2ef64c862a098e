import { address } from '#platform'

export const utterances = address('/councils/meetings/:meetingId/utterances')
export const utterance = address('/councils/utterances/:utteranceId')
export const removal = address('/councils/utterances/:utteranceId/removal')
