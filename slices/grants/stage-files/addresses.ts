import { address } from '#platform'

/** 添付 of an application under review: opened by an act that is on record, then read. */
export const file = address(
  '/grants/reviews/:callId/applications/:applicationId/files/:attachmentId',
)
export const opening = address(
  '/grants/reviews/:callId/applications/:applicationId/files/:attachmentId/opening',
)
