export type { ProductOutlook } from './chain-ends.ts'
export { type ExitBand, type ExitLaw, exitLaw } from './exit-law.ts'
export type { CapacityOutlook, Remaining } from './node-tally.ts'
export * from './outlook-input.ts'
export { type ChainInput, type Needs, type Reachable, reachable } from './reachable.ts'
export * from './simulate-chain.ts'
export * from './simulate-outlook.ts'
export {
  type Draws,
  type SimulatedSurvival,
  type SimulationInput,
  simulateSurvival,
  simulateSurvivalUnder,
} from './simulate-survival.ts'
export {
  type Survival,
  type SurvivalInput,
  type SurvivalYear,
  survival,
  survivalUnder,
} from './survival.ts'
export * from './working-life.ts'
export type { YearSpread } from './year-spread.ts'
export * from './years-to-zero.ts'
export * from './years-until-below-one.ts'
