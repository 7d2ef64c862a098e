import { address } from '#platform'

/** 割当と採点の進み: who scores how many, never what. */
export const assignments = address('/grants/calls/:callId/assignments')
export const confirmation = address('/grants/calls/:callId/assignments/confirmation')
export const reserve = address('/grants/calls/:callId/assignments/reserve')
export const missing = address('/grants/calls/:callId/assignments/missing')
export const reopening = address('/grants/calls/:callId/assignments/reopening')
export const closing = address('/grants/calls/:callId/assignments/closing')
export const looks = address('/grants/calls/:callId/looks')
