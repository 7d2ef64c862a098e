export * from './chi-square.ts'
export { fCdf, fQuantile, fUpperTail } from './f.ts'
export * from './normal.ts'
export * from './student-t.ts'
