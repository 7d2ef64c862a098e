import { address } from '#platform'

export const assessments = address('/desk/:requestId/assessments')
