import { address } from '#platform'

export const newLink = address('/thread/:beadPid/links/new')
export const links = address('/thread/:beadPid/links')
export const link = address('/links/:linkId')
export const ending = address('/links/:linkId/ending')
export const attestation = address('/links/:linkId/attestation')
