export { type CsvColumn, csvOf, withoutFormula } from './csv.ts'
export { csvFileOf } from './csv-file.ts'
