import { address } from '#platform'

export const version = address('/plans/:planId/versions/:versionId')
export const newVersion = address('/plans/:planId/versions/new')
export const versions = address('/plans/:planId/versions')
export const copying = address('/plans/:planId/versions/:versionId/copying')
export const draft = address('/plans/:planId/versions/:versionId/draft')
export const draftReturn = address('/plans/:planId/versions/:versionId/draft-return')
export const proposal = address('/plans/:planId/versions/:versionId/proposal')
export const vote = address('/plans/:planId/versions/:versionId/vote')
export const adoption = address('/plans/:planId/versions/:versionId/adoption')
export const correction = address('/plans/:planId/versions/:versionId/correction')
export const abandonment = address('/plans/:planId/versions/:versionId/abandonment')
