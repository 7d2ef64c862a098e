import { address } from '#platform'

/** 黒塗りの写し of the attachments of one application, for the hall. */
export const copies = address('/grants/applications/:applicationId/redacted-copies')
/** The copy that counts. */
export const copy = address('/grants/applications/:applicationId/redacted-copies/:attachmentId')
