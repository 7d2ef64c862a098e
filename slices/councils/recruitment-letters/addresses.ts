import { address } from '#platform'

export const letter = address('/councils/recruitment-letters/:letterId')
export const letterPdf = address('/councils/recruitment-letters/:letterId/pdf')
export const letterDocx = address('/councils/recruitment-letters/:letterId/docx')
