import { address } from '#platform'

export const request = address('/measures/:measureId/requests/:roundId')
export const submission = address('/measures/:measureId/requests/:roundId/submission')
export const returning = address('/measures/:measureId/requests/:roundId/return')
export const reception = address('/measures/:measureId/requests/:roundId/reception')
export const notes = address('/measures/:measureId/requests/:roundId/notes')
