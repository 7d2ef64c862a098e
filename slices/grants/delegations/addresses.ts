import { address } from '#platform'

/** 外郭団体 of a scheme, and who of the city works there. */
export const delegation = address('/grants/schemes/:schemeId/delegation')
export const secondments = address('/grants/schemes/:schemeId/secondments')
export const secondmentEnd = address('/grants/schemes/:schemeId/secondments/:secondmentId/end')
