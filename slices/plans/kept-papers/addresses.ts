import { address } from '#platform'

export const keptPapers = address('/plans/kept-papers')
export const keptPaper = address('/plans/kept-papers/:paperId')
export const sheet = address('/plans/kept-papers/:paperId/sheet')
export const pdf = address('/plans/kept-papers/:paperId/pdf')
export const docx = address('/plans/kept-papers/:paperId/docx')
