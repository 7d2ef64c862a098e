import { address } from '#platform'

/** The application as it is written, to be read, printed and signed. */
export const paper = address('/grant-drafts/:applicationId/paper')
export const paperPdf = address('/grant-drafts/:applicationId/paper/pdf')
