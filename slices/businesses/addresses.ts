import { address } from '#platform'

export const businesses = address('/businesses')
export const businessesCsv = address('/businesses.csv')
export const newBusiness = address('/businesses/new')
export const business = address('/businesses/:businessId')
export const businessEdit = address('/businesses/:businessId/edit')
export const businessState = address('/businesses/:businessId/state')
export const confirmation = address('/businesses/:businessId/confirmation')
export const suspension = address('/businesses/:businessId/suspension')
export const resumption = address('/businesses/:businessId/resumption')
export const closure = address('/businesses/:businessId/closure')
export const reopening = address('/businesses/:businessId/reopening')
