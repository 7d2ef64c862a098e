import { address } from '#platform'

export const revisions = address('/businesses/:businessId/revisions')
export const revision = address('/businesses/:businessId/revisions/:seq')
export const restoration = address('/businesses/:businessId/revisions/:seq/restoration')
