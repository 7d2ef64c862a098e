import { address } from '#platform'

export const steps = address('/councils/meetings/:meetingId/steps')
export const stepDone = address('/councils/meetings/:meetingId/steps/done')
export const stepUndone = address('/councils/meetings/:meetingId/steps/undone')
export const soWhat = address('/councils/meetings/:meetingId/steps/so-what')
