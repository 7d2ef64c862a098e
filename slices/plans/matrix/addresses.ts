import { address } from '#platform'

export const matrix = address('/plans/matrix')
export const matrixCsv = address('/plans/matrix.csv')
export const matrixPdf = address('/plans/matrix.pdf')
export const shares = address('/plans/matrix/shares')
export const share = address('/plans/matrix/shares/:subject/:subjectId')
