import { address } from '#platform'

export const newCorrection = address('/grants/applications/:applicationId/corrections/new')
export const corrections = address('/grants/applications/:applicationId/corrections')
export const rejection = address('/grants/applications/:applicationId/rejection')
/** The applicant sends what was put right. */
export const correctionAnswer = address('/grant-drafts/:applicationId/correction')
/** 補正通知 and, where the time ran out, 却下通知. */
export const letter = address('/grants/corrections/:correctionId/letter')
export const letterPdf = address('/grants/corrections/:correctionId/letter/pdf')
export const rejectionLetter = address('/grants/corrections/:correctionId/rejection')
export const rejectionPdf = address('/grants/corrections/:correctionId/rejection/pdf')
