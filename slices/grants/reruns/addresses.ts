import { address } from '#platform'

/** 再計算 of a round without an error of fact, and its two tables. */
export const rerun = address('/grants/appeals/:requestId/rerun')
