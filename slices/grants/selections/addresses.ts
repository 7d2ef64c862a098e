import { address } from '#platform'

/** 選定: what the panel proposed, what was decided, and 繰上げ afterwards. */
export const selection = address('/grants/calls/:callId/selection')
export const outcome = address('/grants/calls/:callId/selection/outcomes')
export const part = address('/grants/calls/:callId/selection/part-consents')
export const decision = address('/grants/calls/:callId/selection/decision')
export const promotion = address('/grants/calls/:callId/selection/promotion')
