import { address } from '#platform'

/** What waits to be paid, of all cases. */
export const payments = address('/grants/payments')
export const paymentsCsv = address('/grants/payments/csv')
export const invoice = address('/grants/cases/:applicationId/invoice')
export const payment = address('/grants/invoices/:invoiceId/payment')
export const completion = address('/grants/cases/:applicationId/completion')
