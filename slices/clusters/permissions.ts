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
  // Who works for whom is a business's own affair; others see how many and how much of it.
  seePasses: ['officer', 'chief', 'head', 'director', 'auditor'],
  writePasses: ['officer', 'chief'],
  seeYears: ['officer', 'chief', 'head', 'auditor'],
})
