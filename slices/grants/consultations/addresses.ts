import { address } from '#platform'

export const consultations = address('/grants/consultations')
export const newConsultation = address('/grants/consultations/new')
export const consultation = address('/grants/consultations/:consultationId')
export const answer = address('/grants/consultations/:consultationId/answer')
