import { address } from '#platform'

export const matrix = address('/businesses/matrix')
export const matrixCsv = address('/businesses/matrix.csv')
