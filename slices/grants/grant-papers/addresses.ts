import { address } from '#platform'

/** 番号簿: every number of a year, the void ones too. */
export const numbers = address('/grants/numbers')
export const numbersCsv = address('/grants/numbers/csv')
export const paper = address('/grants/papers/:paperId')
export const paperPdf = address('/grants/papers/:paperId/pdf')
export const paperDocx = address('/grants/papers/:paperId/docx')
export const voiding = address('/grants/papers/:paperId/voiding')
