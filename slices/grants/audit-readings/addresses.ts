import { address } from '#platform'

/** 読み直し of a drawn case, in the reader's own sign-in. */
export const reading = address('/grants/reviews/readings/:drawId/:applicationId')
export const opening = address('/grants/reviews/readings/:drawId/:applicationId/opening')
export const declining = address('/grants/reviews/readings/:drawId/:applicationId/refusal')
/** 添付 of it, opened by an act that is on record, then read. */
export const file = address('/grants/reviews/readings/:drawId/:applicationId/files/:attachmentId')
export const fileOpening = address(
  '/grants/reviews/readings/:drawId/:applicationId/files/:attachmentId/opening',
)
/** Whom the hall asks. */
export const asking = address('/grants/audits/:drawId/cases/:applicationId/readers')
