import { address } from '#platform'

export const actionItems = address('/councils/meetings/:meetingId/action-items')
export const readBack = address('/councils/meetings/:meetingId/action-items-reading')
export const sending = address('/councils/meetings/:meetingId/action-items-sending')
export const earlier = address('/councils/meetings/:meetingId/earlier-action-items')
export const earlierPdf = address('/councils/meetings/:meetingId/earlier-action-items/pdf')
export const earlierDocx = address('/councils/meetings/:meetingId/earlier-action-items/docx')
export const actionItem = address('/councils/action-items/:actionItemId')
export const completion = address('/councils/action-items/:actionItemId/completion')
export const dropping = address('/councils/action-items/:actionItemId/dropping')
export const reopening = address('/councils/action-items/:actionItemId/reopening')
export const ownCompletion = address('/councils/own-action-items/:actionItemId/completion')
