import { address } from '#platform'

export const peers = address('/regions/:areaCode/peers')
export const peersFile = address('/regions/:areaCode/peers/file')
/** The sets that were saved for a place. */
export const sets = address('/regions/:areaCode/comparison-sets')
export const set = address('/regions/comparison-sets/:setId')
export const strikes = address('/regions/comparison-sets/:setId/strikes')
export const additions = address('/regions/comparison-sets/:setId/additions')
export const setEvidence = address('/regions/comparison-sets/:setId/evidence')
export const setFile = address('/regions/comparison-sets/:setId/file')
