import { permissions } from '#platform'

/** Which roles may try what. The section writes its plans; the hall and the council members read them. */
export const may = permissions('plans', {
  seePlans: [
    'officer',
    'chief',
    'head',
    'director',
    'finance',
    'financeHead',
    'executive',
    'auditor',
    'member',
  ],
  writePlans: ['officer', 'chief', 'head'],
  conceivePlans: ['chief', 'head'],
  advancePlans: ['head'],
  adoptPlans: ['executive'],
})
