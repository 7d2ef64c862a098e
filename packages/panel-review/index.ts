export * from './aggregate-ranks.ts'
export type { Score } from './design.ts'
export * from './icc.ts'
export { type KendallW, kendallW } from './kendall-w.ts'
export * from './krippendorff-alpha.ts'
export * from './many-facet-rating-scale.ts'
export * from './rank-stability.ts'
export { completeRows, type ScoreTable } from './score-table.ts'
export type { CriterionScores, SelectionInput } from './selection.ts'
export {
  type FairApplicant,
  type FairReviewer,
  type SeverityModel,
  severityModel,
} from './severity-model.ts'
