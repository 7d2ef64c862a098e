export { type BookMade, type BookPart, bindStep } from './binding.ts'
export { keptPaper } from './kept-paper.ts'
export { KeptPaper, type KeptPlace, KeptSheet, keptFile, keptHash } from './kept-print.tsx'
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
export { type FootedPaper, paperPdf, papersPdf } from './paper-pdf.ts'
export { paperWorkbook } from './paper-workbook.ts'
export { typesetPdf, warmTypesetting } from './pdf.ts'
export { joinPdfs } from './pdf-joining.ts'
export { type PdfRead, readPdf } from './pdf-reading.ts'
export { lightnessOf, pngOf } from './png.ts'
export { drawnPaper, RuledPaper } from './ruled-paper.tsx'
export { PaperLines, RuledParts } from './ruled-parts.tsx'
export {
  type CellMap,
  FormRefused,
  type FormValue,
  fillTemplate,
  readWorkbook,
  type SheetRead,
} from './template.ts'
export { type BookCell, type BookSheet, type CellLook, workbookOf } from './workbook.ts'
