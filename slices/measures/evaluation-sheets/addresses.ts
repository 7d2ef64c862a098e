import { address } from '#platform'

export const sheets = address('/evaluation-sheets')
export const sheetsCsv = address('/evaluation-sheets.csv')
export const sheet = address('/evaluation-sheets/:sheetId')
export const sheetCsv = address('/evaluation-sheets/:sheetId/years.csv')
/** ② as it is printed; `?until=` prints the six years up to another one. */
export const paper = address('/evaluation-sheets/:sheetId/paper')
export const pdf = address('/evaluation-sheets/:sheetId/paper/pdf')
export const workbook = address('/evaluation-sheets/:sheetId/paper/xlsx')
/** The city's own measure whose earlier years a sheet tells. */
export const joint = address('/evaluation-sheets/:sheetId/joint')
