import { address } from '#platform'

export const nodes = address('/clusters/chains/:chainId/nodes')
export const newNode = address('/clusters/chains/:chainId/nodes/new')
export const node = address('/clusters/chains/:chainId/nodes/:nodeId')
export const nodeMove = address('/clusters/chains/:chainId/nodes/:nodeId/move')
export const nodeRemoval = address('/clusters/chains/:chainId/nodes/:nodeId/removal')
/** What was taken out comes back. */
export const restoration = address('/clusters/chains/:chainId/removals/:removalId/restoration')
