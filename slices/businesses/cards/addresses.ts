import { address } from '#platform'

/** `level`: staff, shared or public; `shared` names its recipient in the query. */
export const card = address('/businesses/:businessId/cards/:level')
export const cardPdf = address('/businesses/:businessId/cards/:level/pdf')
export const provisions = address('/businesses/:businessId/provisions')
export const provision = address('/businesses/:businessId/provisions/:provisionId')
export const provisionPdf = address('/businesses/:businessId/provisions/:provisionId/pdf')
