export { proposeMeasure } from './actions/propose-measure.ts'
export { acts } from './acts.ts'
export * as measuresAt from './addresses.ts'
export { fillLargeDesk } from './bench/tables.ts'
export { line as budgetLineAt } from './budget-lines/addresses.ts'
export {
  commitSpending,
  lowerSpending,
  releaseSpending,
  settleSpending,
} from './commitments/tables.ts'
export { lineRef, measureRef } from './publications/tables.ts'
export type { RequestSheet } from './request-sheet.ts'
export { requestOf } from './requests/tables.ts'
export { routes } from './routes.ts'
export { fillContradictedPlans } from './samples/contradicted.ts'
export { fillGrantLine } from './samples/grant-line.ts'
export { fill } from './samples.ts'
export { type Measure, measureSeenBy, measuresSeenBy } from './tables.ts'
export {
  type BudgetLine,
  budgetLineSeenBy,
  budgetLinesOpenTo,
  remainingOf,
} from './voted-lines/tables.ts'
