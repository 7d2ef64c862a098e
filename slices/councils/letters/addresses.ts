import { address } from '#platform'

export const letter = address('/councils/letters/:letterId')
export const letterPdf = address('/councils/letters/:letterId/pdf')
export const letterDocx = address('/councils/letters/:letterId/docx')
