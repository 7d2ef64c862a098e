import { address } from '#platform'

export const finding = address('/outlooks/:findingId')
export const release = address('/outlooks/:findingId/release')
