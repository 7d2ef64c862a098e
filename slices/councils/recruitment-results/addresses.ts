import { address } from '#platform'

export const results = address('/councils/recruitments/:recruitmentId/results')
export const scoresCsv = address('/councils/recruitments/:recruitmentId/scores.csv')
export const decision = address('/councils/recruitments/:recruitmentId/decision')
export const nextReserve = address('/councils/recruitments/:recruitmentId/next-reserve')
export const candidacy = address('/councils/recruitment-applications/:applicationId/candidacy')
export const refusal = address('/councils/recruitment-applications/:applicationId/refusal')
