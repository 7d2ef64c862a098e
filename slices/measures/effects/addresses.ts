import { address } from '#platform'

/** 効果の幅: what the spending of a request brings about in the city, both ends. */
export const effect = address('/measures/:measureId/requests/:roundId/effect')
