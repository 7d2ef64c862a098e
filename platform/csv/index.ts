export { type CsvColumn, csvOf, withoutFormula } from './csv.ts'
export { type CsvEncoding, csvEncodingOf, csvFileOf } from './csv-file.ts'
