import { address } from '#platform'

export const sheetFiles = address('/evaluation-files')
/** What becomes of each sheet of a file. */
export const sheetFile = address('/evaluation-files/:sheetFileId')
export const check = address('/evaluation-files/:sheetFileId/check')
export const intake = address('/evaluation-files/:sheetFileId/intake')
export const reversal = address('/evaluation-files/:sheetFileId/reversal')
