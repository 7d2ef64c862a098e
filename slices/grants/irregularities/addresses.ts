import { address } from '#platform'

export const explanation = address('/grants/cases/:applicationId/flags/:flagId/explanation')
export const settlement = address('/grants/cases/:applicationId/flags/:flagId/settlement')
/** D10: what staff learn of a recipient. */
export const recipientState = address('/grants/cases/:applicationId/recipient-state')
