import { address } from '#platform'

export const assets = address('/grants/cases/:applicationId/assets')
export const disposalDraft = address('/grants/cases/:applicationId/assets/:assetId/disposal-draft')
export const disposing = address('/grants/decisions/:decisionId/disposal')
