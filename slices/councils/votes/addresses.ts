import { address } from '#platform'

export const votes = address('/councils/items/:itemId/votes')
export const consensus = address('/councils/items/:itemId/consensus')
export const exclusions = address('/councils/items/:itemId/exclusions')
export const readmission = address('/councils/items/:itemId/readmission')
export const decision = address('/councils/votes/:voteId/decision')
