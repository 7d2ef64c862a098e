import { permissions, type Role } from '#platform'

/** Who reads what the hall does and what it costs. */
const hall: readonly Role[] = [
  'officer',
  'chief',
  'head',
  'director',
  'finance',
  'financeHead',
  'executive',
  'auditor',
]

/** Which roles may try what. Whose measure it is, is asked in tables.ts and by the rules. */
export const may = permissions('measures', {
  seeMeasures: hall,
  // Totals that the register released: no business can be read from them.
  seeMarketTiers: hall,
  writeMeasures: ['officer', 'chief', 'head'],
  requestAmounts: ['head'],
  seeDesk: ['finance', 'financeHead', 'director', 'executive', 'auditor'],
  /** Stage amounts before their release. */
  seeStages: ['finance', 'financeHead', 'director', 'executive'],
  seeInternalRemarks: ['finance', 'financeHead'],
  /** 予算要求書の綴り: it prints what every stage made of a request. */
  bindRequests: ['finance', 'financeHead', 'director', 'executive'],
  openRounds: ['finance', 'financeHead'],
  receiveRequests: ['finance', 'financeHead'],
  assess: ['finance', 'financeHead', 'director', 'executive'],
  assessAsHead: ['finance', 'financeHead'],
  assessAsDirector: ['director'],
  assessAsMayor: ['executive'],
  assessRevivals: ['financeHead', 'executive'],
  releaseStages: ['financeHead'],
  recordVotes: ['financeHead'],
  returnTransfers: ['head', 'finance', 'financeHead'],
  takeInExecutions: ['finance', 'financeHead'],
  submitBudgets: ['financeHead', 'executive'],
  decideSunsets: ['head', 'director'],
  decideLeftSunsets: ['director'],
  closeAccounts: ['system'],
  settleAccounts: ['financeHead'],
  /** Papers of the budget year, with a number: 査定書, 繰越計算書, 執行状況. */
  keepPapers: ['finance', 'financeHead'],
  askQuestions: ['finance', 'financeHead'],
  answerQuestions: ['officer', 'chief', 'head'],
  /** Subsidies as Jグランツ lists them. */
  seeListings: hall,
  takeInListings: ['officer', 'chief', 'head'],
  takeInSheets: ['officer', 'chief', 'head'],
  setCityForms: ['finance', 'financeHead'],
  confirmSchemes: ['officer', 'chief', 'head', 'finance', 'financeHead'],
  seeOwnSteps: [...hall, 'body', 'chamber', 'bank'],
  seeInquiries: hall,
  sendInquiries: ['officer', 'chief', 'head', 'finance', 'financeHead'],
  recordExecutions: ['officer', 'chief', 'head', 'finance', 'financeHead'],
})
