import { address } from '#platform'

/** 支出明細: what was bought, with the papers that prove it. */
export const expenses = address('/grants/cases/:applicationId/expenses')
export const removal = address('/grants/cases/:applicationId/expenses/:expenseId/removal')
export const proof = address('/grants/cases/:applicationId/expenses/:expenseId/proof')
export const cut = address('/grants/cases/:applicationId/expenses/:expenseId/cut')
