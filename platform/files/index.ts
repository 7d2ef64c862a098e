export { bytesOfFile, fileAnswer, keptBody } from './file-answer.ts'
export { FileLink, sizeText } from './file-link.tsx'
export { type FileReceipt, keepFile, oneFile, severalFiles } from './keep-file.ts'
export { keepTable, type TableReceipt } from './keep-table.ts'
export type { FileKind } from './kinds.ts'
export { looksLikeMyNumber, myNumberSentence } from './my-number.ts'
export { hashOfFile, receiveFile } from './receive.ts'
export {
  fieldsOf,
  readRecords,
  shapeOf,
  type TableBlock,
  type TableRecord,
  type TableShape,
} from './records.ts'
export { isScannerOn, scanFiles, useScanner } from './scanner.ts'
export { filesFolder, keepBytes, keepFileAt, pathOf, readBytes } from './store.ts'
export { streamOut } from './stream-out.ts'
export { type FileState, type KeptFile, keptFile, keptFiles } from './tables.ts'
export { keepRowsAsText, workbookPieces } from './workbook-rows.ts'
