import { address } from '#platform'

export const notes = address('/businesses/:businessId/sensitive-notes')
export const opening = address('/businesses/:businessId/sensitive-notes/opening')
export const decision = address('/businesses/:businessId/sensitive-notes/:noteId/decision')
export const withdrawal = address('/businesses/:businessId/sensitive-notes/:noteId/withdrawal')
export const erasure = address('/businesses/:businessId/sensitive-notes/:noteId/erasure')
