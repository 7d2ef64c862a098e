import { address } from '#platform'

export const attachments = address('/grant-drafts/:applicationId/attachments')
export const attachment = address('/grant-drafts/:applicationId/attachments/:attachmentId')
export const removal = address('/grant-drafts/:applicationId/attachments/:attachmentId/removal')
