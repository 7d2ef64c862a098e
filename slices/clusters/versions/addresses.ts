import { address } from '#platform'

export const versions = address('/clusters/chains/:chainId/versions')
/** One version as it was fixed; `?with=` names the one to compare it with. */
export const version = address('/clusters/chains/:chainId/versions/:number')
/** The makers who are asked whether it is right. */
export const inquiries = address('/clusters/chains/:chainId/inquiries')
/** Begins what leads from one fixed version to the next. */
export const revision = address('/clusters/chains/:chainId/revision')
export const revisionEnd = address('/clusters/chains/:chainId/revision/end')
