import { address } from '#platform'

export const bodies = address('/councils')
export const newBody = address('/councils/bodies/new')
export const body = address('/councils/bodies/:bodyId')
export const bodyEdit = address('/councils/bodies/:bodyId/edit')
export const establishment = address('/councils/bodies/:bodyId/establishment')
export const ending = address('/councils/bodies/:bodyId/ending')
export const chairWay = address('/councils/bodies/:bodyId/chair-way')
