import { address } from '#platform'

export const replies = address('/councils/meetings/:meetingId/replies')
export const arrivals = address('/councils/meetings/:meetingId/arrivals')
export const leavings = address('/councils/meetings/:meetingId/leavings')
export const statements = address('/councils/meetings/:meetingId/statements')
