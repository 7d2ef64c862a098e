import { address } from '#platform'

export const livePapers = address('/councils/meetings/:meetingId/live-papers')
export const livePaper = address('/councils/papers/:paperId/sheet')
export const livePaperPdf = address('/councils/papers/:paperId/sheet/pdf')
export const livePaperDocx = address('/councils/papers/:paperId/sheet/docx')
export const liveReplacement = address('/councils/papers/:paperId/sheet/replacement')
