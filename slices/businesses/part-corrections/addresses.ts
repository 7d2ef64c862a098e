import { address } from '#platform'

export const ownNewPart = address('/own-records/:businessId/parts/:part')
export const ownPart = address('/own-records/:businessId/parts/:part/:partId')
export const ownPartEnd = address('/own-records/:businessId/parts/:part/:partId/end')
