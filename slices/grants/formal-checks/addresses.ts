import { address } from '#platform'

export const formalCheck = address('/grants/applications/:applicationId/formal-check')
export const completion = address('/grants/applications/:applicationId/formal-check/completion')
