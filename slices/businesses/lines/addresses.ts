import { address } from '#platform'

export const successor = address('/businesses/:businessId/successor')
export const linePaper = address('/businesses/lines/:lineId/paper')
export const closurePaper = address('/businesses/closures/:closureId/paper')
