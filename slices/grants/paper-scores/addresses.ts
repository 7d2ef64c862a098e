import { address } from '#platform'

/** 紙の採点: typed from the scan by one, checked by another. */
export const paperEntry = address('/grants/calls/:callId/paper-scores')
export const check = address('/grants/calls/:callId/paper-scores/checks')
/** The scan itself. */
export const scan = address('/grants/calls/:callId/paper-scores/:assignmentId/scan')
