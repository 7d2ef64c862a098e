import { address } from '#platform'

export const corrections = address('/businesses/corrections')
export const correction = address('/businesses/corrections/:correctionId')
