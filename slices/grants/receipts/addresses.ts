import { address } from '#platform'

export const receipt = address('/grants/receipts/:receiptId')
export const receiptPdf = address('/grants/receipts/:receiptId/pdf')
/** For whoever holds a receipt: is this file one of those that were received? */
export const check = address('/grant-receipts/:receiptPid')
