import { address } from '#platform'

/** The chains of one cluster. */
export const chains = address('/clusters/:clusterId/chains')
export const newChain = address('/clusters/:clusterId/chains/new')
export const chain = address('/chains/:chainId')
/** The makers who are asked whether it is right. */
export const inquiries = address('/chains/:chainId/inquiries')
/** Begins what leads from one fixed version to the next. */
export const revision = address('/chains/:chainId/revision')
