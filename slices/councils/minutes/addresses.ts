import { address } from '#platform'

export const minutes = address('/councils/meetings/:meetingId/minutes')
export const minutesPdf = address('/councils/meetings/:meetingId/minutes/pdf')
export const minutesDocx = address('/councils/meetings/:meetingId/minutes/docx')
export const checking = address('/councils/meetings/:meetingId/checking')
export const fixing = address('/councils/meetings/:meetingId/fixing')
export const publication = address('/councils/meetings/:meetingId/publication')
/** For whoever has signed in, the own city's; 「182079-meetings」 names the city without a session. */
export const published = address('/meetings')
export const town = address('/meetings/:townPid')
export const publicMinutes = address('/meetings/minutes/:meetingPid')
export const publicMinutesPdf = address('/meetings/minutes/:meetingPid/pdf')
