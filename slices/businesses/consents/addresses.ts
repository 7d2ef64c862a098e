import { address } from '#platform'

export const register = address('/businesses/consents')
export const registerCsv = address('/businesses/consents.csv')
export const consents = address('/businesses/:businessId/consents')
export const newConsent = address('/businesses/:businessId/consents/new')
export const withdrawal = address('/businesses/:businessId/consents/:consentId/withdrawal')
