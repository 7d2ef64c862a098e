import { address } from '#platform'

export const seats = address('/councils/bodies/:bodyId/seats')
