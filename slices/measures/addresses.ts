import { address } from '#platform'

export const measures = address('/measures')
export const measuresCsv = address('/measures.csv')
export const newMeasure = address('/measures/new')
/** 目的と公益性: the first of its tabs. */
export const measure = address('/measures/:measureId')
export const measureEdit = address('/measures/:measureId/edit')
/** 指標と予算 */
export const budget = address('/measures/:measureId/budget')
/** 財政課 */
export const dialogue = address('/measures/:measureId/finance')
/** 変更の記録 */
export const log = address('/measures/:measureId/log')
