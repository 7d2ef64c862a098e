import { address } from '#platform'

/** 照会 */
export const inquiries = address('/inquiries')
export const newInquiry = address('/inquiries/new')
export const inquiry = address('/inquiries/:inquiryId')
export const inquiryCsv = address('/inquiries/:inquiryId/answers.csv')
export const inquiryAnswer = address('/inquiries/:inquiryId/answer')
