import { address } from '#platform'

export const balance = address('/councils/bodies/:bodyId/balance')
