import { address } from '#platform'

export const beginning = address('/grants/cases/:applicationId/inspection')
export const passing = address('/grants/cases/:applicationId/inspection/passing')
export const correction = address('/grants/cases/:applicationId/inspection/correction')
