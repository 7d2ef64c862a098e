import { address } from '#platform'

/** ハードからソフトへ: shares over the years. */
export const hardness = address('/hardness')
export const hardnessCsv = address('/hardness.csv')
export const hardnessYear = address('/hardness/:fiscalYear')
export const hardnessRow = address('/hardness/rows/:lineId/:number')
