import { address } from '#platform'

/** 間接補助 under a case of a delegated body. */
export const children = address('/grants/cases/:applicationId/indirect')
export const cancellation = address('/grants/cases/:applicationId/indirect/:childId/cancellation')
export const settlement = address('/grants/cases/:applicationId/indirect/:childId/settlement')
export const bodyYear = address('/grants/cases/:applicationId/body-year')
