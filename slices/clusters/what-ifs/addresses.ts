import { address } from '#platform'

export const whatIf = address('/chains/:chainId/what-if')
