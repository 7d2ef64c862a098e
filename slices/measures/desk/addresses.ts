import { address } from '#platform'

/** 財政課の机: the latest round's requests. */
export const latest = address('/desk')
export const desk = address('/desk/rounds/:roundId')
export const deskCsv = address('/desk/rounds/:roundId/list.csv')
/** One request as finance works on it. */
export const work = address('/desk/:requestId')
