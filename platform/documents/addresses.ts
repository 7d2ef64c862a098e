import { address } from '../addresses.ts'

export const documents = address('/documents')
export const documentsCsv = address('/documents/csv')
export const sign = address('/documents/sign')
