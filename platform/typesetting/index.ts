export { typesetPdf } from './pdf.ts'
