import { permissions, type Role, staffRoles } from '#platform'

/** Who reads the cases of the hall; what of each, tables.ts says. */
const hall: readonly Role[] = [
  'officer',
  'chief',
  'head',
  'director',
  'executive',
  'finance',
  'financeHead',
  'auditor',
]
const section: readonly Role[] = ['officer', 'chief', 'head', 'director', 'auditor']
const outside: readonly Role[] = [
  'body',
  'chamber',
  'bank',
  'member',
  'reviewer',
  'adviser',
  'business',
  'proxy',
]

/** Which roles may try what. Which records a person meets is decided in tables.ts. */
export const may = permissions('grants', {
  seeSchemes: [...hall, 'body'],
  writeSchemes: ['officer', 'chief', 'head'],
  writeCalls: ['officer', 'chief', 'head'],
  /** 基準を封印, 公募を無効にする: the section head decides. */
  sealCriteria: ['head'],
  openCalls: ['officer', 'chief', 'head', 'system'],
  voidCalls: ['head'],
  /** What a call says, from the moment it is announced: everybody. */
  readCalls: [...staffRoles, ...outside, 'citizen'],
  // The applicant's side: the own businesses only, which tables.ts asks.
  applyForGrants: ['business', 'proxy'],
  /** The desk goes on with what the applicant began, or types what came on paper. */
  writeDrafts: ['business', 'proxy', 'officer', 'chief'],
  takeInAtDesk: ['officer', 'chief'],
  askBeforehand: ['business', 'proxy', 'officer', 'chief'],
  seeConsultations: section,
  openAttachments: [...section, 'executive', 'body', 'business', 'proxy'],
  /** Duties of the own post, and none where the post has none. */
  seeDuties: ['officer', 'chief', 'head'],
  remindByClock: [],
  // Cases.
  seeApplications: [...section, 'executive', 'body'],
  handleApplications: ['officer', 'chief', 'body'],
  seeFormalChecks: ['officer', 'chief', 'head'],
  completeFormalChecks: ['chief', 'head'],
  rejectForForm: ['head'],
  /** 催告, after the head's 督促. */
  urgeReturns: ['chief', 'head'],
  // Review.
  managePanels: ['officer', 'chief', 'head'],
  decideConflicts: ['head'],
  /** Who was excluded from what: the head, and whoever audits. */
  seeConflicts: ['head', 'auditor'],
  /** 割当の確定, 採点の締切り, 差戻し. */
  fixAssignments: ['chief', 'head'],
  seeScoreSheets: ['officer', 'chief', 'head', 'director', 'executive', 'auditor'],
  tidyRounds: [],
  reviewApplications: ['reviewer', 'member'],
  decideSelections: ['head', 'director', 'executive'],
  /** 理由の説明の申出: whoever had no part in the case answers, which tables.ts asks. */
  seeAppeals: ['officer', 'chief', 'head', 'director', 'executive', 'auditor'],
  answerAppeals: ['officer', 'chief', 'head', 'director', 'executive'],
  /** 抽出監査: drawn by the head; whoever had no part in the case finds it good or not. */
  seeAudits: ['chief', 'head', 'director', 'executive', 'auditor'],
  drawAudits: ['head', 'director'],
  recordAudits: ['chief', 'head', 'director', 'executive'],
  /** Who never applies. */
  seeCoverage: ['officer', 'chief', 'head', 'director', 'executive'],
  // Money: from the selection on.
  seeCases: [...hall, 'body', 'business', 'proxy'],
  /** The business itself; the desk types what came on paper, which tables.ts asks. */
  fileForCases: ['business', 'proxy', 'body', 'officer', 'chief'],
  draftDecisions: ['officer', 'chief'],
  /** 間接補助: the delegated body, under its own parent. */
  grantOn: ['body'],
  decideAwards: ['head', 'director', 'executive'],
  inspectResults: ['officer', 'chief'],
  payGrants: ['finance', 'financeHead'],
  seeAmounts: hall,
})
