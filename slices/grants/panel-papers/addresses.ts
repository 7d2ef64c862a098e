import { address } from '#platform'

/** The papers of a review that the person may have now, and one of them as page and files. */
export const panelPapers = address('/grants/calls/:callId/panel-papers')
export const panelPaper = address('/grants/calls/:callId/panel-papers/:kind')
export const panelPaperPdf = address('/grants/calls/:callId/panel-papers/:kind/pdf')
export const panelPaperDocx = address('/grants/calls/:callId/panel-papers/:kind/docx')
/** The own sheet of a member, while the panel talks about it. */
export const memberSheetPdf = address('/grants/reviews/:callId/score-sheet/pdf')
