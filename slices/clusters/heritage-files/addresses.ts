import { address } from '#platform'

export const heritageCsv = address('/resources/heritage.csv')
export const newHeritageFile = address('/resources/heritage-files')
export const heritageFile = address('/resources/heritage-files/:fileId')
export const heritageErrors = address('/resources/heritage-files/:fileId/errors.csv')
export const taking = address('/resources/heritage-files/:fileId/taking')
export const undoing = address('/resources/heritage-files/:fileId/undoing')
