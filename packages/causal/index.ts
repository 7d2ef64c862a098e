export * from './att-gt.ts'
export * from './attrition-bounds.ts'
export * from './did-2x2.ts'
export {
  type ChangesInput,
  type DifferenceOfChanges,
  differenceOfChanges,
} from './difference-of-changes.ts'
export type { ControlGroup } from './group-time-effects.ts'
export type { Interval, Judged } from './judgement.ts'
export type { MatchingOptions } from './match-controls.ts'
export * from './matching.ts'
export * from './minimum-detectable-effect.ts'
export type { PanelInput, PanelSize } from './panel.ts'
export * from './permutation-test.ts'
export {
  type PropensityScore,
  type PropensityScoreInput,
  propensityScore,
} from './propensity-score.ts'
export * from './regression-discontinuity.ts'
export { type SimplexLeastSquaresInput, simplexLeastSquares } from './simplex-least-squares.ts'
export type { StaggeredUnit } from './staggered-panel.ts'
export * from './stratified-permutation-test.ts'
export * from './synthetic-control.ts'
export * from './synthetic-did.ts'
export * from './wild-cluster-bootstrap.ts'
