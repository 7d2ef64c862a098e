import { permissions } from '#platform'

/** Which roles may try what. Who sees years and who bands is decided where an outlook is loaded. */
export const may = permissions('clusters', {
  seeClusters: [
    'officer',
    'chief',
    'head',
    'director',
    'finance',
    'financeHead',
    'executive',
    'auditor',
  ],
  writeClusters: ['officer', 'chief'],
  seeChains: [
    'officer',
    'chief',
    'head',
    'director',
    'finance',
    'financeHead',
    'executive',
    'auditor',
  ],
  writeChains: ['officer', 'chief'],
  seeYears: ['officer', 'chief', 'head', 'auditor'],
})
