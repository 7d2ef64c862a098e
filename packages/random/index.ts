export * from './seeded-draws.ts'
export * from './sfc32.ts'
