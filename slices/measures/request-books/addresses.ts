import { address } from '#platform'

/** 予算要求書の綴り of one round. */
export const requestBooks = address('/rounds/:roundId/request-books')
export const requestBookPdf = address('/request-books/:bookId/pdf')
