import { address } from '#platform'

export const merges = address('/businesses/merges')
export const merge = address('/businesses/merges/:mergeId')
export const mergePaper = address('/businesses/merges/:mergeId/paper')
export const reversal = address('/businesses/merges/:mergeId/reversal')
export const reversalPaper = address('/businesses/merges/:mergeId/reversal-paper')
export const partner = address('/businesses/:businessId/merge')
export const merging = address('/businesses/:businessId/merge/:otherId')
