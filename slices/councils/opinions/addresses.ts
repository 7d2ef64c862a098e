import { address } from '#platform'

export const opinion = address('/councils/opinions/:opinionPid')
/** Said in one meeting, to be sorted. */
export const sorting = address('/councils/meetings/:meetingId/opinions')
export const candidate = address('/councils/utterances/:utteranceId/opinion')
export const written = address('/councils/meetings/:meetingId/written-opinions')
export const ownOpinions = address('/councils/own-opinions')

export const restatement = address('/councils/sorted-opinions/:opinionId/restatement')
export const objection = address('/councils/sorted-opinions/:opinionId/objection')
export const group = address('/councils/sorted-opinions/:opinionId/group')
export const parting = address('/councils/sorted-opinions/:opinionId/parting')
export const newIssue = address('/councils/sorted-opinions/:opinionId/new-issue')
export const issues = address('/councils/sorted-opinions/:opinionId/issues')
