export { openPlan } from './actions/open-plan.ts'
export { acts } from './acts.ts'
export * as plansAt from './addresses.ts'
export { fillLongPlan, inventedVersions } from './bench/tables.ts'
export { qualityChecks } from './checks/rules.ts'
export { draftPublished } from './comment-rounds/actions/publish-draft.ts'
export { earliestClose } from './comment-rounds/rules.ts'
export { compareVersions } from './comparisons/rules.ts'
export { contradictions } from './contradictions/rules.ts'
export { addGoal } from './goals/actions/add-goal.ts'
export * as goalsAt from './goals/addresses.ts'
export { type Goal, goalSeenBy, goalsSeenBy } from './goals/tables.ts'
export { defineIndicator } from './indicators/actions/define-indicator.ts'
export * as indicatorsAt from './indicators/addresses.ts'
export {
  firstDue,
  firstJudgement,
  type PeriodState,
  periodLabel,
  periodState,
  releaseOn,
  type Standing,
  standingOf,
  stateSentence,
  stateToday,
  type Timing,
  theVerdictIsDue,
} from './indicators/rules.ts'
export {
  type Indicator,
  type IndicatorFilter,
  indicatorSeenBy,
  indicatorsSeenBy,
} from './indicators/tables.ts'
export { type Aimed, type Judgement, judge, pathValue } from './judgements/rules.ts'
export { standingVerdicts, type Verdict } from './judgements/tables.ts'
export { routes } from './routes.ts'
export { fillContradicted } from './samples/contradicted.ts'
export { fill } from './samples.ts'
export { reviseTarget } from './targets/actions/revise-target.ts'
export { countsOf, countsSentence } from './verdicts/rules.ts'
export { planAdopted } from './versions/actions/adopt-version.ts'
export { type YearReading, yearReadingsOf } from './year-readings/tables.ts'
