import { address } from '#platform'

export const ownRecords = address('/own-records')
export const ownRecord = address('/own-records/:businessId')
export const ownConsents = address('/own-records/:businessId/consents')
export const ownNewConsent = address('/own-records/:businessId/consents/new')
export const ownWithdrawal = address('/own-records/:businessId/consents/:consentId/withdrawal')
export const ownLooks = address('/own-records/:businessId/looks')
export const ownCorrection = address('/own-records/:businessId/corrections')
export const ownCorrectionWithdrawal = address(
  '/own-records/:businessId/corrections/:correctionId/withdrawal',
)
export const ownCard = address('/own-records/:businessId/card')
export const ownCardPdf = address('/own-records/:businessId/card/pdf')
export const accountLinks = address('/businesses/:businessId/account-links')
export const accountLinkEnd = address('/businesses/:businessId/account-links/:linkId/end')
