export { keptPaper } from './kept-paper.ts'
export {
  amount,
  counted,
  head,
  marked,
  open,
  type PaperCell,
  type PaperContent,
  type PaperFooter,
  type PaperPart,
  type PaperRun,
  percent,
  side,
  unknown,
  words,
} from './paper.ts'
export { paperDocument } from './paper-document.ts'
export { paperPdf } from './paper-pdf.ts'
export { paperWorkbook } from './paper-workbook.ts'
export { typesetPdf, warmTypesetting } from './pdf.ts'
export { type PdfRead, readPdf } from './pdf-reading.ts'
export { pngOf } from './png.ts'
export { drawnPaper, RuledPaper } from './ruled-paper.tsx'
export { PaperLines, RuledParts } from './ruled-parts.tsx'
export { type CellMap, fillTemplate, readWorkbook, type SheetRead } from './template.ts'
export { type BookCell, type BookSheet, type CellLook, workbookOf } from './workbook.ts'
