import { address } from '#platform'

export const temporaryMembers = address('/councils/meetings/:meetingId/temporary-members')
