import { address } from '#platform'

export const papers = address('/measures/:measureId/papers')
/** One of the four sheets as it would be printed now; `?round=` chooses the request. */
export const paper = address('/measures/:measureId/papers/:paperName')
export const pdf = address('/measures/:measureId/papers/:paperName/pdf')
export const workbook = address('/measures/:measureId/papers/:paperName/xlsx')
export const replacement = address('/measures/:measureId/papers-replacement')
