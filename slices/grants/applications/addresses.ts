import { address } from '#platform'

export const applications = address('/grants/applications')
export const application = address('/grants/applications/:applicationId')
/** The applicant's own. */
export const ownGrants = address('/own-grants')
export const ownGrant = address('/own-grants/:applicationId')
export const withdrawal = address('/own-grants/:applicationId/withdrawal')
