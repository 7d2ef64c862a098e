import { address } from '#platform'

export const shared = address('/businesses/shared')
export const sharedCsv = address('/businesses/shared.csv')
export const sharedBusiness = address('/businesses/shared/:businessId')
export const sharedOpening = address('/businesses/shared/:businessId/opening')
export const sharedCard = address('/businesses/shared/:businessId/card')
export const sharedCardPdf = address('/businesses/shared/:businessId/card/pdf')
