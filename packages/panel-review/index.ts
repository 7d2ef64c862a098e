export * from './aggregate-ranks.ts'
export * from './cutoff-band.ts'
export type { Score } from './design.ts'
export * from './icc.ts'
export { type KendallW, kendallW } from './kendall-w.ts'
export * from './kendall-w-permutation.ts'
export * from './krippendorff-alpha.ts'
export * from './many-facet-rating-scale.ts'
export * from './odd-cells.ts'
export * from './plan-panel.ts'
export * from './rank-stability.ts'
export { completeRows, type ScoreTable } from './score-table.ts'
export type { CriterionScores, SelectionInput } from './selection.ts'
export * from './severity-flags.ts'
export {
  type FairApplicant,
  type FairReviewer,
  FEWEST_DEGREES_FOR_SEVERITY,
  type SeverityModel,
  severityModel,
} from './severity-model.ts'
export * from './variance-components.ts'
export * from './weight-corners.ts'
