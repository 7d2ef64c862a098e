export { acts } from './acts.ts'
export * as evidenceAt from './addresses.ts'
export type { Facets } from './beads/rules.ts'
export { type BeadHead, type BeadRef, beadOf, beadOrNull, beadSeenBy } from './beads/tables.ts'
export { fillSyntheticThread, type GraphSize, timeWalks, type WalkTimes } from './bench/tables.ts'
export type { Mark } from './decisions/rules.ts'
export {
  type Ground,
  groundsOf,
  groundsOfEach,
  type NewDecision,
  publishDecision,
} from './decisions/tables.ts'
export { IssueForm } from './issues/forms.ts'
export type { IssueState } from './issues/rules.ts'
export {
  type Issue,
  type IssueFilter,
  issueRef,
  issueSeenBy,
  issuesSeenBy,
  keepIssue,
  publishIssue,
} from './issues/tables.ts'
export { type BeadKind, decisionLabel, shownKind } from './kinds/rules.ts'
export { type LinkType, linkLabel } from './link-types/rules.ts'
export { addLink } from './links/actions/add-link.ts'
export { endLink, link, type NewLink } from './links/tables.ts'
export { type GroundsPaper, groundsPaperOf, isForEverybody } from './papers/tables.ts'
export { beadPublished, beadsLinked } from './publications/forms.ts'
export { type Publication, type Published, publishBead } from './publications/tables.ts'
export { retireBead } from './retirements/tables.ts'
export { routes } from './routes.ts'
export { fill } from './samples.ts'
export { findBeads } from './searches/tables.ts'
export { type Seal, sealText } from './snapshots/rules.ts'
export {
  type FrozenPaper,
  freezePaper,
  type NewPaper,
  paperSeenBy,
  papersOf,
  type SnapshotHead,
} from './snapshots/tables.ts'
export { ThreadOf } from './threads/pages/thread-of.tsx'
export { type MissingBead, type Thread, type ThreadOptions, threadOf } from './threads/tables.ts'
