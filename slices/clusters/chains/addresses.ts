import { address } from '#platform'

export const chains = address('/clusters/:clusterId/chains')
export const newChain = address('/clusters/:clusterId/chains/new')
export const chain = address('/clusters/:clusterId/chains/:chainId')
