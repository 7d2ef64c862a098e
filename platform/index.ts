export { type Action, type AnyAction, action, type Done, parseForm, perform } from './actions.ts'
export { type Address, address, isUuid, type ParamsOf, withQuery } from './addresses.ts'
export { canonical, sha256 } from './audit/chain.ts'
export { type HistoryEntry, historyOf, verifyChain } from './audit/tables.ts'
export { type Clock, machineClock, standingClock } from './clock.ts'
export { type CsvColumn, csvOf, withoutFormula } from './csv/csv.ts'
export { csvFileOf } from './csv/csv-file.ts'
export type { Db } from './database/db.ts'
export { json, type Sql, sql } from './database/sql.ts'
export { whole } from './database/whole.ts'
export { type DocumentNumber, issueDocument } from './documents/issue-document.ts'
export {
  Elsewhere,
  Gone,
  Invalid,
  Missing,
  type Problem,
  Refused,
  RuleBroken,
  Stale,
  TooMany,
  Unproven,
} from './errors.ts'
export { type Event, event } from './events.ts'
export {
  bytesOfFile,
  type FileKind,
  FileLink,
  type FileReceipt,
  fileAnswer,
  hashOfFile,
  type KeptFile,
  keepFile,
  keptBody,
  keptFile,
  keptFiles,
  looksLikeMyNumber,
  myNumberSentence,
  oneFile,
  severalFiles,
} from './files/index.ts'
export type { Here } from './here.ts'
export type { House } from './house.ts'
export * as jobsAt from './jobs/addresses.ts'
export { type Job, job, type Step, type Trouble } from './jobs/job.ts'
export { startJob } from './jobs/start-job.ts'
export { notify, type Recipients } from './notifications/notify.ts'
export { List } from './paging/list.tsx'
export {
  keysetOf,
  type PageAsked,
  pageOf,
  pageOfRows,
  type SortKind,
  sortedBy,
} from './paging/paging.ts'
export { readPage } from './paging/read-page.ts'
export { type May, permissions } from './permissions.ts'
export {
  actorOf,
  audiencesOf,
  citizenOf,
  hasRole,
  isCitizen,
  isStaff,
  type Person,
  type Role,
  roles,
  staffRoles,
  systemOf,
} from './person.ts'
export { idInPid, pidOf } from './public-ids.ts'
export { type PublicPart, publicPart, rootOf, type TownAddress } from './public-parts/index.ts'
export {
  type FileAnswer,
  type RouteRow,
  routeTable,
  type Stage,
  type Task,
  type Visit,
} from './routes.ts'
export { type Broken, broken, insist, insistFresh, type Ruling } from './rulings.ts'
export { type SavedView, SavedViews, savedViewsOf } from './saved-views/index.ts'
export {
  FilesUnderWay,
  filesUnderWay,
  largestUploadBytes,
  largestUploadMegabytes,
} from './uploads/index.ts'
export { type Grounds, type Inside, performAs, within } from './within.ts'
