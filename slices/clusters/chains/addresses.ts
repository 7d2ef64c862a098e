import { address } from '#platform'

/** The chains of one cluster. */
export const chains = address('/clusters/:clusterId/chains')
export const newChain = address('/clusters/:clusterId/chains/new')
export const chain = address('/chains/:chainId')
export const chainCsv = address('/chains/:chainId/chain.csv')
