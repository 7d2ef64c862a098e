import { address } from '#platform'

/** What the panel made of one application; written under the sheet. */
export const conclusion = address('/grants/calls/:callId/score-sheet/conclusions/:applicationId')
