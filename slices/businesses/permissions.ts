import { permissions } from '#platform'

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
  writeBusinesses: ['officer', 'chief'],
  reopenBusinesses: ['chief'],
  // Personal data, opened by a purpose; what finance and executives need comes to them as counts.
  seePeople: ['officer', 'chief', 'head', 'auditor'],
  writePeople: ['officer', 'chief'],
})
