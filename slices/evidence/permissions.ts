import { permissions, type Role, roles } from '#platform'

const everyone = Object.keys(roles).filter(
  (role): role is Role => role in roles && role !== 'system',
)
const readers: readonly Role[] = [
  'officer',
  'chief',
  'head',
  'director',
  'finance',
  'financeHead',
  'executive',
  'data',
  'auditor',
]

/** Which roles may try what. Which beads a person meets is decided in the queries of tables.ts. */
export const may = permissions('evidence', {
  seeBeads: everyone,
  seePapers: everyone,
  search: everyone,
  listBeads: readers,
  comment: readers,
  registerDocuments: ['officer', 'chief'],
  linkBeads: ['officer', 'chief', 'head'],
  attestLinks: ['head'],
  retireBeads: ['chief', 'head'],
  freezePapers: ['officer', 'chief', 'head'],
  seeIssues: readers,
  raiseIssues: ['officer', 'chief'],
  confirmIssues: ['chief'],
  endIssues: ['chief', 'head'],
  seeBreaks: ['officer', 'chief', 'head', 'director', 'finance', 'financeHead', 'auditor'],
  muteBreaks: ['chief', 'head'],
  checkThreads: ['system'],
  importThreads: ['systems'],
})
