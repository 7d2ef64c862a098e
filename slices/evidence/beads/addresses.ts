import { address } from '#platform'

export const list = address('/thread')
export const csv = address('/thread.csv')
export const bead = address('/thread/:beadPid')
export const withdrawal = address('/thread/:beadPid/withdrawal')
export const merger = address('/thread/:beadPid/merger')
