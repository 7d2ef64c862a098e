import { address } from '#platform'

export const newTable = address('/editions/new/table')
export const tableIntake = address('/editions/new/table/file')
/** The national table in the layout that is read, to be filled with a city's own. */
export const tablePattern = address('/editions/new/table/pattern.csv')
/** The same laid out as it is printed. */
export const matrixPattern = address('/editions/new/table/matrix.csv')
