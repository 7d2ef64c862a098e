import { address } from '#platform'

export const duplicates = address('/businesses/duplicates')
export const duplicateSearch = address('/businesses/duplicates/search')
export const duplicate = address('/businesses/duplicates/:pairId')
export const decision = address('/businesses/duplicates/:pairId/decision')
export const reopening = address('/businesses/duplicates/:pairId/reopening')
