import { address } from '#platform'

/** 先着の順: who is decided next, and what is left. */
export const arrivalOrder = address('/grants/calls/:callId/arrivals')
