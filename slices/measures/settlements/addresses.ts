import { address } from '#platform'

export const settlements = address('/settlements')
export const settlement = address('/settlements/:year')
export const settling = address('/settlements/:year/settling')
export const deciding = address('/settlements/:year/decision')
/** 主要施策の成果 (233条5項) and 執行状況, as they are printed. */
export const paper = address('/settlements/:year/papers/:paperName')
export const pdf = address('/settlements/:year/papers/:paperName/pdf')
export const workbook = address('/settlements/:year/papers/:paperName/xlsx')
