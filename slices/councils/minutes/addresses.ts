import { address, publicPart } from '#platform'

export const minutes = address('/councils/meetings/:meetingId/minutes')
export const minutesPdf = address('/councils/meetings/:meetingId/minutes/pdf')
export const minutesDocx = address('/councils/meetings/:meetingId/minutes/docx')
export const checking = address('/councils/meetings/:meetingId/checking')
export const fixing = address('/councils/meetings/:meetingId/fixing')
export const publication = address('/councils/meetings/:meetingId/publication')
/** For everybody: the meetings to come and the public minutes. */
export const part = publicPart('meetings', '/meetings', {
  ja: '会議の開催と会議録',
  en: 'Meetings and their minutes',
})
export const town = part.town
export const publicMinutes = address('/meetings/minutes/:meetingPid')
export const publicMinutesPdf = address('/meetings/minutes/:meetingPid/pdf')
