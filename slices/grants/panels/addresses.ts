import { address } from '#platform'

/** Who reviews a call. */
export const panel = address('/grants/calls/:callId/panel')
export const removal = address('/grants/calls/:callId/panel/removal')
