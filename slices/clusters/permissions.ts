import { permissions, type Role, roles } from '#platform'

const everybody = Object.keys(roles).filter((role): role is Role => role !== 'system')

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
  // What one maker sells, and how ready one is, is of the section; others see bands and suppressed counts.
  seeSales: ['officer', 'chief', 'head', 'director', 'auditor'],
  seeReadiness: ['officer', 'chief', 'head', 'auditor'],
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
  // Who of the trade was asked by name; others see how many.
  seeCheckers: ['officer', 'chief', 'head', 'director', 'auditor'],
  // Who works for whom is a business's own affair; others see how many and how much of it.
  seePasses: ['officer', 'chief', 'head', 'director', 'auditor'],
  writePasses: ['officer', 'chief'],
  // What anybody may read leaves the hall by the head's word.
  publishClusters: ['head'],
  readIndustries: everybody,
  hearEvents: ['system'],
  // A card leaves the section by the head's word alone.
  releaseFindings: ['head'],
  seeYears: ['officer', 'chief', 'head', 'auditor'],
})
