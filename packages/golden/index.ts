export * from './case-files.ts'
export * from './compare.ts'
