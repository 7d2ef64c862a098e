import { address } from '#platform'

export const edges = address('/chains/:chainId/edges')
export const edgeRemoval = address('/chains/:chainId/edges/removal')
