import { address } from '#platform'

/** 内訳 of a published result, for everybody. */
export const breakdownCsv = address('/grants/public/results/:callPid/breakdown.csv')
