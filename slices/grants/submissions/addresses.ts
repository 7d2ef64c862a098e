import { address } from '#platform'

export const submission = address('/grant-drafts/:applicationId/submission')
