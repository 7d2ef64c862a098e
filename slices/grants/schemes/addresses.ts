import { address } from '#platform'

export const schemes = address('/grants/schemes')
export const newScheme = address('/grants/schemes/new')
export const scheme = address('/grants/schemes/:schemeId')
export const newEdition = address('/grants/schemes/:schemeId/editions/new')
export const editions = address('/grants/schemes/:schemeId/editions')
