import { address } from '#platform'

export const draws = address('/grants/audits')
export const draw = address('/grants/audits/:drawId')
export const reveal = address('/grants/audits/:drawId/number')
/** For everybody: with seed and list anybody draws the same. */
export const publicDraw = address('/grants/public/audits/:drawPid')
export const publicDrawCsv = address('/grants/public/audits/:drawPid/list.csv')
