import { address } from '#platform'

export const newOutline = address('/plans/:planId/outline')
export const outline = address('/plans/:planId/outlines/:outlineId')
export const taking = address('/plans/:planId/outlines/:outlineId/nodes')
