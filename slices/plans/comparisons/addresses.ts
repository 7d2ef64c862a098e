import { address } from '#platform'

/** `?with=` names the older version; without it, the one that this was made from. */
export const comparison = address('/plans/:planId/versions/:versionId/comparison')
export const paper = address('/plans/:planId/versions/:versionId/comparison/paper')
export const pdf = address('/plans/:planId/versions/:versionId/comparison/pdf')
export const docx = address('/plans/:planId/versions/:versionId/comparison/docx')
export const workbook = address('/plans/:planId/versions/:versionId/comparison/xlsx')
