import { address } from '#platform'

export const ownMeetings = address('/councils/own-meetings')
export const ownMeeting = address('/councils/own-meetings/:meetingId')
export const ownReply = address('/councils/own-meetings/:meetingId/reply')
export const ownCheck = address('/councils/own-meetings/:meetingId/check')
export const ownWish = address('/councils/own-meetings/:meetingId/wish')
