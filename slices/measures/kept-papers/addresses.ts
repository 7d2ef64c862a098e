import { address } from '#platform'

/** Papers of the budget year as they went out; `?round=`, `?measure=` and `?form=` narrow the list. */
export const keptPapers = address('/budget-papers')
export const keptPaper = address('/budget-papers/:paperId')
export const sheet = address('/budget-papers/:paperId/sheet')
export const pdf = address('/budget-papers/:paperId/pdf')
export const docx = address('/budget-papers/:paperId/docx')
export const workbook = address('/budget-papers/:paperId/xlsx')
