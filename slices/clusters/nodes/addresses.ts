import { address } from '#platform'

export const nodes = address('/chains/:chainId/nodes')
export const newNode = address('/chains/:chainId/nodes/new')
export const node = address('/chains/:chainId/nodes/:nodeId')
export const nodeMove = address('/chains/:chainId/nodes/:nodeId/move')
export const nodeRemoval = address('/chains/:chainId/nodes/:nodeId/removal')
/** What was taken out comes back. */
export const restoration = address('/chains/:chainId/removals/:removalId/restoration')
