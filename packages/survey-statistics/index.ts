export * from './cohen-kappa.ts'
export * from './mcnemar.ts'
export * from './post-stratify.ts'
export * from './rake.ts'
export * from './response-indicator.ts'
export {
  type StratifiedProportion,
  type Stratum,
  stratifiedProportion,
} from './stratified-proportion.ts'
export * from './weighted-proportion.ts'
export { type Interval, wilsonInterval } from './wilson-interval.ts'
