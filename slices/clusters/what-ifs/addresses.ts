import { address } from '#platform'

export const whatIf = address('/clusters/chains/:chainId/what-if')
