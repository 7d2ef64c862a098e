import { address } from '#platform'

export const funds = address('/measures/:measureId/requests/:roundId/funds')
export const schemes = address('/schemes')
export const newScheme = address('/schemes/new')
export const scheme = address('/schemes/:schemeId')
/** The rate of a scheme that was entered without it. */
export const schemeRate = address('/schemes/:schemeId/rate')
