import { address } from '#platform'

export const items = address('/councils/meetings/:meetingId/items')
