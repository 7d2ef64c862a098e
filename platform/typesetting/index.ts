export { typesetPdf } from './pdf.ts'
export { type CellMap, fillTemplate, readWorkbook, type SheetRead } from './template.ts'
export { type BookCell, type BookSheet, type CellLook, workbookOf } from './workbook.ts'
