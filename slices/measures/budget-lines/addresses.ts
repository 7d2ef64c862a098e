import { address } from '#platform'

/** 積算 of one request, row by row. */
export const lines = address('/measures/:measureId/requests/:roundId/lines')
/** One line with its thread: where an amount leads to. */
export const line = address('/budget-lines/:lineId')
