import { address } from '#platform'

/** この工程はほかに何に使われているか。 */
export const usesOfProcess = address('/clusters/uses/:processId')
export const usesCsv = address('/clusters/uses/:processId/uses.csv')
