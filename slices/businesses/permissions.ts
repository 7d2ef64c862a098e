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

/**
 * Which roles may try what. Outside bodies, advisers and businesses see a record by its consent or
 * mandate only, and systems staff see no content: none of them knocks here.
 */
export const may = permissions('businesses', {
  seeBusinesses: [
    'officer',
    'chief',
    'head',
    'director',
    'finance',
    'financeHead',
    'executive',
    'auditor',
  ],
  seeContacts: ['officer', 'chief', 'head', 'director', 'auditor'],
  seeHeadcounts: ['officer', 'chief', 'head', 'director', 'auditor'],
  seeRenewalCosts: ['officer', 'chief', 'head', 'director', 'auditor'],
  writeBusinesses: ['officer', 'chief'],
  reopenBusinesses: ['chief'],
  mergeBusinesses: ['chief'],
  splitBusinesses: ['chief'],
  // Personal data, opened by a purpose; what finance and executives need comes to them as counts.
  seePeople: ['officer', 'chief', 'head', 'auditor'],
  writePeople: ['officer', 'chief'],
  decideSensitive: ['head'],
  // Exact money, opened by a purpose; finance and executives are given bands and released totals.
  seeFinances: ['officer', 'chief', 'head', 'director', 'auditor'],
  seeSealedFinances: ['chief', 'head', 'director', 'auditor'],
  releaseFigures: ['chief', 'head'],
  writeChannels: ['chief'],
  tidySheets: [],
  tidyImports: [],
  // Outsiders knock at what consents allow them, row by row; everybody at what is public.
  seeShared: ['body', 'chamber', 'bank', 'adviser'],
  searchIntroductions: ['body', 'chamber', 'adviser'],
  seeDirectory: [...staffRoles, ...outsideRoles, 'citizen'],
  applyToRegister: ['citizen', 'business', 'proxy'],
  seeApplications: ['officer', 'chief', 'head', 'auditor'],
  seeConsents: ['officer', 'chief', 'head', 'director', 'auditor'],
  publishBusinesses: ['chief'],
  linkAccounts: ['chief'],
  seeAccountLinks: ['officer', 'chief', 'head', 'auditor'],
  keepOwnRecord: ['business', 'proxy'],
  seeCorrections: ['officer', 'chief', 'head', 'auditor'],
  seeLooks: ['chief', 'head', 'auditor'],
  seeImports: ['officer', 'chief', 'head', 'auditor'],
  importBusinesses: ['officer', 'chief'],
  undoImports: ['chief'],
  exportBusinesses: ['officer', 'chief', 'head'],
})
