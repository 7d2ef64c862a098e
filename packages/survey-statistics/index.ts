export * from './post-stratify.ts'
export * from './rake.ts'
export * from './weighted-proportion.ts'
export { type Interval, wilsonInterval } from './wilson-interval.ts'
