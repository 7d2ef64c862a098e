import { address } from '#platform'

export const edges = address('/clusters/chains/:chainId/edges')
export const edgeRemoval = address('/clusters/chains/:chainId/edges/removal')
