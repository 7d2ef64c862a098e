import { address } from '#platform'

export const finding = address('/clusters/outlooks/:findingId')
export const release = address('/clusters/outlooks/:findingId/release')
