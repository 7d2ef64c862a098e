import { address } from '#platform'

/** The chains of one cluster. */
export const chains = address('/clusters/:clusterId/chains')
export const newChain = address('/clusters/:clusterId/chains/new')
export const chain = address('/clusters/chains/:chainId')
export const chainCsv = address('/clusters/chains/:chainId/chain.csv')
