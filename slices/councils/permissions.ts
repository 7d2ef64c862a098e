import { permissions, type Role, staffRoles } from '#platform'

const outsideRoles: readonly Role[] = [
  'body',
  'chamber',
  'bank',
  'member',
  'reviewer',
  'adviser',
  'business',
  'proxy',
]

const hallReaders: readonly Role[] = [
  'officer',
  'chief',
  'head',
  'director',
  'executive',
  'finance',
  'auditor',
]

/** Which roles may try what. Which records a person meets is decided in tables.ts. */
export const may = permissions('councils', {
  seeBodies: ['officer', 'chief', 'head', 'director', 'executive', 'finance', 'auditor', 'system'],
  writeBodies: ['officer', 'chief', 'head'],
  /** 設置, 委嘱, 解嘱, the results of an open call: the section head decides. */
  decideOnBodies: ['head'],
  /** 公募: anybody applies; the hall checks who they are; a panel judges without a name. */
  applyForSeats: [...staffRoles, ...outsideRoles, 'citizen'],
  seeApplications: ['officer', 'chief', 'head', 'auditor'],
  handleApplications: ['officer', 'chief', 'head'],
  judgeApplicants: ['officer', 'chief', 'head', 'director', 'member'],
  tidyApplications: [],
  runMeetings: ['officer', 'chief', 'head', 'system'],
  publishMinutes: ['chief', 'head'],
  /** 支給調書 carries names and money: the secretariat and finance. */
  seeFees: ['officer', 'chief', 'head', 'finance', 'auditor'],
  /** Whoever was given something to do says when it is done; that it is the own, the action asks. */
  finishActionItems: [
    'officer',
    'chief',
    'head',
    'director',
    'executive',
    'finance',
    'auditor',
    'member',
  ],
  /** The members' side: the own bodies only, which tables.ts asks. */
  sitInBodies: ['member'],
  // Proposals, answers and visions.
  sendProposals: [...staffRoles, ...outsideRoles, 'citizen'],
  sendOwnProposals: [...outsideRoles],
  seeProposals: ['officer', 'chief', 'head', 'director', 'executive', 'auditor'],
  assignProposals: ['chief', 'head'],
  handleProposals: ['officer', 'chief'],
  extendProposals: ['head'],
  checkSpecifications: ['officer', 'chief', 'head'],
  tidyProposals: [],
  seeAnswers: ['officer', 'chief', 'head', 'director', 'executive', 'auditor'],
  draftAnswers: ['officer', 'chief'],
  approveAnswers: ['head', 'director'],
  seePublished: [...staffRoles, ...outsideRoles, 'citizen'],
  leadVisions: [...outsideRoles, 'officer', 'chief'],
  backVisions: [...outsideRoles],
  seeVisions: ['officer', 'chief', 'head', 'director', 'executive', 'auditor'],
  publishVisions: ['chief', 'head'],
  tidyVisions: [],
  sortOpinions: ['officer', 'chief'],
  readLetters: [...hallReaders, 'member'],
  readStatus: [...hallReaders, 'member'],
  issueStatus: ['officer', 'chief'],
  writeStatements: ['officer', 'chief'],
  issueStatements: ['head'],
  readYearReports: hallReaders,
  tidyOpinions: [],
})
