import { address } from '#platform'

/** 削った場合: the amount is asked in the query, so that a link tells what was seen. */
export const cut = address('/measures/:measureId/requests/:roundId/cut')
