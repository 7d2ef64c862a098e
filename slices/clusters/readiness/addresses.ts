import { address } from '#platform'

export const readiness = address('/export-readiness')
export const readinessCsv = address('/export-readiness.csv')
export const newAssessment = address('/export-readiness/new')
export const assessment = address('/export-readiness/:businessId')
