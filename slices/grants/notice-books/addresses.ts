import { address } from '#platform'

/** The notices of a call, and the PDF of all of them. */
export const notices = address('/grants/calls/:callId/notices')
export const noticeBooks = address('/grants/calls/:callId/notice-books')
export const noticeBookPdf = address('/grants/notice-books/:bookId/pdf')
/** 到達日 of a notice that went out on paper. */
export const service = address('/grants/calls/:callId/notices/service')
