import { address } from '#platform'
import { part } from '../publications/addresses.ts'

export const application = part.below('/applications')
/** The receipt of one application; its random id is given to whoever applied, and shows little. */
export const receipt = address('/directory/receipts/:receiptPid')
export const receiptPdf = address('/directory/receipts/:receiptPid/pdf')
export const applications = address('/businesses/applications')
export const applicationSeen = address('/businesses/applications/:applicationId')
export const acceptance = address('/businesses/applications/:applicationId/acceptance')
export const refusal = address('/businesses/applications/:applicationId/refusal')
