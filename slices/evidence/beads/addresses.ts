import { address } from '#platform'

export const bead = address('/thread/:beadPid')
export const withdrawal = address('/thread/:beadPid/withdrawal')
export const merger = address('/thread/:beadPid/merger')
