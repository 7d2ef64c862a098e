import { address } from '#platform'

/** 採点集計表, for the secretariat and whoever decides. */
export const scoreSheet = address('/grants/calls/:callId/score-sheet')
export const csv = address('/grants/calls/:callId/score-sheet.csv')
export const lottery = address('/grants/calls/:callId/score-sheet/lottery')
