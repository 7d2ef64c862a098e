import { address } from '#platform'

export const newRecruitment = address('/councils/bodies/:bodyId/recruitments/new')
export const recruitments = address('/councils/bodies/:bodyId/recruitments')
export const recruitment = address('/councils/recruitments/:recruitmentId')
export const opening = address('/councils/recruitments/:recruitmentId/opening')
export const furtherRound = address('/councils/recruitments/:recruitmentId/further-round')
export const withdrawal = address('/councils/recruitments/:recruitmentId/withdrawal')
