import { address } from '#platform'

/** 重なりの板: pairs of measures of different sections that look alike. */
export const overlaps = address('/overlaps')
export const overlapsCsv = address('/overlaps.csv')
export const overlap = address('/overlaps/:oneId/:otherId')
