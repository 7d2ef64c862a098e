import { address } from '#platform'

export const auditCase = address('/grants/audits/:drawId/cases/:applicationId')
export const matching = address('/grants/audits/:drawId/cases/:applicationId/conflicts')
export const reading = address('/grants/audits/:drawId/cases/:applicationId/readings')
export const original = address('/grants/audits/:drawId/cases/:applicationId/originals')
export const closing = address('/grants/audits/:drawId/cases/:applicationId/closing')
