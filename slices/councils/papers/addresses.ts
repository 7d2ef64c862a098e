import { address } from '#platform'

export const papers = address('/councils/meetings/:meetingId/papers')
export const sending = address('/councils/meetings/:meetingId/papers-sending')
export const paperFile = address('/councils/papers/:paperId/file')
export const replacement = address('/councils/papers/:paperId/replacement')
