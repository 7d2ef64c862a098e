import { address } from '#platform'

/** The panel's side: the own recruitments and the own marks. */
export const ownJudgings = address('/councils/judging')
export const ownJudging = address('/councils/judging/:recruitmentId')
export const essay = address('/councils/judging/:recruitmentId/essays/:applicationId')
export const handingIn = address('/councils/judging/:recruitmentId/handing-in')
export const scoresCsv = address('/councils/judging/:recruitmentId/scores.csv')
