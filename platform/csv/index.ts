export { type CsvColumn, csvOf, withoutFormula } from './csv.ts'
