import { address } from '#platform'

/** 利益相反の確認: begun after the closing, decided by the head. */
export const conflicts = address('/grants/calls/:callId/conflicts')
export const matching = address('/grants/calls/:callId/conflicts/matching')
export const decision = address('/grants/calls/:callId/conflicts/decision')
export const csv = address('/grants/calls/:callId/conflicts/list.csv')
