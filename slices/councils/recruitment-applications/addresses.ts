import { address } from '#platform'

/** Anybody's: the form beneath the public guide, and the receipt for whoever holds its address. */
export const application = address('/recruitments/guides/:recruitmentPid/application')
export const receipt = address('/recruitments/receipts/:receiptPid')
export const receiptLetter = address('/recruitments/receipts/:receiptPid/letter')
export const withdrawal = address('/recruitments/receipts/:receiptPid/withdrawal')

export const applications = address('/councils/recruitments/:recruitmentId/applications')
export const newEntry = address('/councils/recruitments/:recruitmentId/applications/new')
export const applicant = address('/councils/recruitment-applications/:applicationId')
export const eligibility = address('/councils/recruitment-applications/:applicationId/eligibility')
export const toldWithdrawal = address(
  '/councils/recruitment-applications/:applicationId/withdrawal',
)
