import { address } from '#platform'

export const panel = address('/councils/recruitments/:recruitmentId/panel')
export const seats = address('/councils/recruitments/:recruitmentId/panel/seats')
export const judging = address('/councils/recruitments/:recruitmentId/judging')
export const close = address('/councils/recruitments/:recruitmentId/judging/close')
export const returned = address('/councils/recruitments/:recruitmentId/judging/returned')
