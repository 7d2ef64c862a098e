import { address } from '#platform'

export const revival = address('/measures/:measureId/requests/:roundId/revival')
/** 確定 of a whole round, once every 復活要求 is answered. */
export const settling = address('/rounds/:roundId/settling')
